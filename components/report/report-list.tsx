/** The reports of a unit: which year, how far, when last saved, and on to them. */
import { ButtonLink } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import { ONLY_WIDE, Table } from '@/components/ui/table';
import type { Progress } from '@/lib/report/progress';

export interface ReportListItem {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly status: string;
  /** Only for practice: it goes nowhere. */
  readonly isPractice: boolean;
  /** Whether the person can write in it now. */
  readonly isEditable: boolean;
  /** Absent where nothing is to be filled in: the report came from a file, published already. */
  readonly progress: Progress | undefined;
  readonly savedAt: string;
}

export function ReportList({ reports }: { reports: readonly ReportListItem[] }) {
  return (
    <Table headings={['年度', '报告', '填写进度', '最近保存', '操作']} onlyWide={['填写进度', '最近保存']}>
      {reports.map((report) => (
        <ReportRow key={report.id} report={report} />
      ))}
    </Table>
  );
}

function ReportRow({
  report: { id, year, title, status, isPractice, isEditable, progress, savedAt },
}: {
  report: ReportListItem;
}) {
  return (
    <tr className="border-b border-line">
      <th scope="row" className="whitespace-nowrap py-3 pr-4 text-lg">
        {year}年
      </th>
      <td className="py-3 pr-4">
        <span className="md:mr-2">{title || '（还没有标题）'}</span>
        <span className="rounded border border-edge px-2 text-sm text-muted max-md:box-decoration-clone md:whitespace-nowrap">
          {isPractice ? '练习，不计入统计' : status}
        </span>
      </td>
      <td className={`py-3 pr-4 ${ONLY_WIDE}`}>
        {progress ? (
          <ProgressBar {...progress} words={`已填 ${progress.filled} / 共 ${progress.total}`} />
        ) : (
          <span className="text-sm text-muted">不用填写，供本年对照</span>
        )}
      </td>
      <td className={`whitespace-nowrap py-3 pr-4 text-sm text-muted ${ONLY_WIDE}`}>{savedAt}</td>
      <td className="py-3">
        <div className="flex gap-2 whitespace-nowrap max-md:flex-col">
          {isEditable ? (
            <ButtonLink
              look="primary"
              size="small"
              href={`/reports/${id}/edit`}
              aria-label={`继续填写${year}年${isPractice ? '练习' : ''}报告`}
            >
              继续填写
            </ButtonLink>
          ) : (
            <ButtonLink look="primary" size="small" href={`/reports/${id}/review`} aria-label={`查看${year}年报告`}>
              {progress ? '查看办理' : '查看'}
            </ButtonLink>
          )}
          <ButtonLink
            size="small"
            href={`/reports/${id}/preview`}
            aria-label={`预览与导出${year}年${isPractice ? '练习' : ''}报告`}
          >
            预览与导出
          </ButtonLink>
        </div>
      </td>
    </tr>
  );
}
