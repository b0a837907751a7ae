/** The two differences that a reviewer looks at: against what the reviewer saw before, and against last year. */
import { changeLines, numberLines } from '@/app/reports/[id]/shown';
import { ChangeTable } from '@/components/review/change-table';
import { Card } from '@/components/ui/card';
import { changesBetween } from '@/lib/report/compare/changes';
import { largestChanges } from '@/lib/report/compare/largest-changes';
import { formatMoment } from '@/lib/report/moment';
import { readableDraft } from '@/lib/report/readable';
import type { Report } from '@/lib/report/report';
import type { Thread } from '@/lib/store/reports/comments';
import type { Version } from '@/lib/store/reports/report-version';
import type { Template } from '@/lib/template/types';

/** So many changes fit the one minute that a reviewer has. */
const MOST = 5;

/** Nothing for people who look at the report for the first time. */
export function ChangesSinceSeen({
  template,
  report,
  version,
  threads,
}: {
  template: Template;
  report: Report;
  version: Version | undefined;
  threads: readonly Thread[];
}) {
  if (!version) return null;
  const changes = changesBetween(template, readableDraft(version.report), readableDraft(report));
  const open = threads.filter(({ state }) => state === 'open').length;
  return (
    <Card title="您上次看过以后的修改">
      <p className="mb-3 text-muted">
        上次看的是{formatMoment(version.at)}的第{version.number}版。以后修改了{changes.length}处，
        {open > 0 ? `还有${open}条批注没有回应。` : '批注都有回应。'}
      </p>
      {changes.length > 0 && (
        <ChangeTable
          kind="edits"
          lines={changeLines(template, changes)}
          caption="您上次看过以后的修改"
          before="原来"
          after="现在"
        />
      )}
    </Card>
  );
}

export function ChangesSinceLastYear({
  template,
  prior,
  report,
  year,
}: {
  template: Template;
  prior: Report | undefined;
  report: Report;
  year: number;
}) {
  const isComparable = prior?.templateId === report.templateId;
  const changes = isComparable ? largestChanges(template, prior.draft, report.draft, MOST) : [];
  return (
    <Card title="与上年相比变化最大的数">
      {!prior && <p className="text-muted">系统里没有这个单位{year - 1}年度的报告，无法比较。</p>}
      {prior && !isComparable && <p className="text-muted">{year - 1}年度用的是旧格式，无法逐格比较。</p>}
      {isComparable && changes.length === 0 && <p className="text-muted">与上年的数相同，或还没有填写。</p>}
      {changes.length > 0 && (
        <ChangeTable
          kind="years"
          lines={numberLines(template, changes)}
          caption="与上年相比变化最大的数"
          before={`${year - 1}年`}
          after={`${year}年`}
        />
      )}
    </Card>
  );
}
