/** Reports that wait for somebody: since when, for whom, and how they look. */
import { ButtonLink } from '@/components/ui/button';
import { Table } from '@/components/ui/table';

export interface WaitingReport {
  readonly id: string;
  readonly unitName: string;
  readonly year: number;
  readonly status: string;
  readonly waitsFor: string;
  /** Days since it came to its status. */
  readonly days: number;
  /** What the checks said when it was sent on. */
  readonly verdict: { readonly errors: number; readonly warnings: number } | undefined;
  readonly openThreads: number;
}

const HEADINGS = ['单位和年度', '状态', '等待谁', '已等待', '核对', '操作'];

/** So many are listed; the board of the season has them all. */
export const MOST = 15;

interface WaitingReportsProps {
  readonly reports: readonly WaitingReport[];
  /** How many wait besides that are not among them. */
  readonly others: number;
  readonly empty: string;
}

export function WaitingReports({ reports, others, empty }: WaitingReportsProps) {
  if (reports.length === 0) return <p className="text-muted">{empty}</p>;
  const oldestFirst = [...reports].sort((a, b) => b.days - a.days);
  return (
    <>
      <Table headings={HEADINGS}>
        {oldestFirst.slice(0, MOST).map(({ id, unitName, year, status, waitsFor, days, verdict, openThreads }) => (
          <tr key={id} className="border-b border-line">
            <th scope="row" className="py-3 pr-4">
              {unitName}
              {year}年
            </th>
            <td className="py-3 pr-4">{status}</td>
            <td className="py-3 pr-4">{waitsFor}</td>
            <td className="whitespace-nowrap py-3 pr-4">{days === 0 ? '今天收到' : `${days}天`}</td>
            <td className="whitespace-nowrap py-3 pr-4">
              {verdict && (
                <>
                  <span className={verdict.errors > 0 ? 'font-bold text-danger' : ''}>错误{verdict.errors}</span>，
                  <span className={verdict.warnings > 0 ? 'font-bold text-warn' : ''}>警告{verdict.warnings}</span>
                </>
              )}
              {openThreads > 0 && <span className="block text-sm">待处理批注{openThreads}条</span>}
            </td>
            <td className="py-3">
              <ButtonLink
                look="primary"
                size="small"
                href={`/reports/${id}/review`}
                aria-label={`审核${unitName}${year}年报告`}
              >
                打开
              </ButtonLink>
            </td>
          </tr>
        ))}
      </Table>
      {reports.length + others > MOST && (
        <p className="mt-3 text-muted">
          这里只列等得最久的{MOST}份，共{reports.length + others}份，其余见“查看各单位进展”。
        </p>
      )}
    </>
  );
}
