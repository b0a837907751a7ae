/** The clerk's report of the year: how far, where it is, by when; last year's within reach. */
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { Progress } from '@/lib/report/progress';

export interface YearReportProps {
  readonly id: string;
  readonly year: number;
  readonly unitName: string;
  readonly status: string;
  readonly isEditable: boolean;
  /** Approved, and to be made public next. */
  readonly isApproved: boolean;
  readonly progress: Progress;
  readonly savedAt: string;
  /** What is to be done by when; empty once the report is public. */
  readonly deadline: string;
  readonly isLate: boolean;
  /** The statutory day, where another comes first; else empty. */
  readonly statutory: string;
  readonly openThreads: number;
  /** The id of last year's report. */
  readonly prior: string | undefined;
}

export function YearReport(props: YearReportProps) {
  const {
    id,
    year,
    unitName,
    status,
    isEditable,
    progress,
    savedAt,
    deadline,
    isLate,
    statutory,
    openThreads,
    prior,
    isApproved,
  } = props;
  // Whoever fills in for several units has several of each link.
  const report = `${unitName}${year}年报告`;
  return (
    <Card title={`${unitName}${year}年度报告`}>
      <div className="flex flex-wrap items-start justify-between gap-6">
        <div className="space-y-1">
          <p className="text-xl font-bold text-brand">{status}</p>
          {deadline && <p className={isLate ? 'font-bold text-danger' : ''}>{deadline}</p>}
          {statutory && <p className="text-sm text-muted">{statutory}</p>}
          {openThreads > 0 && <p className="font-bold text-warn">待处理批注{openThreads}条</p>}
          {isApproved && <p>已审核通过。请下载成稿在门户网站公布，再来登记公布日期和网址。</p>}
          <p className="text-sm text-muted">最近保存：{savedAt}</p>
        </div>
        <ProgressBar
          filled={progress.filled}
          total={progress.total}
          words={`已填 ${progress.filled} / 共 ${progress.total}`}
        />
        <div className="flex flex-wrap gap-3">
          {isEditable && (
            <ButtonLink look="primary" href={`/reports/${id}/edit`} aria-label={`填写${report}`}>
              {openThreads > 0 ? '按批注修改' : '填写'}
            </ButtonLink>
          )}
          {isApproved && (
            <>
              <ButtonLink look="primary" href={`/reports/${id}/review#acts`} aria-label={`登记公布${report}`}>
                登记公布
              </ButtonLink>
              <ButtonLink href={`/reports/${id}/preview`}>下载成稿</ButtonLink>
            </>
          )}
          <ButtonLink href={`/reports/${id}/review`} aria-label={`办理情况：${report}`}>
            办理情况
          </ButtonLink>
          {prior && <ButtonLink href={`/reports/${prior}/preview`}>查看{year - 1}年报告</ButtonLink>}
        </div>
      </div>
    </Card>
  );
}
