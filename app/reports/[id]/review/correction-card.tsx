/** A correction under way: what stands published, what changes in it, and a note that says so. */
import { changeLines } from '@/app/reports/[id]/shown';
import { ChangeTable } from '@/components/review/change-table';
import { CopyText } from '@/components/season/copy-text';
import { Card } from '@/components/ui/card';
import { changesBetween } from '@/lib/report/compare/changes';
import { correctionNote } from '@/lib/report/filling/correction-note';
import { readableDraft } from '@/lib/report/readable';
import { formatDate } from '@/lib/report/wording';
import type { StoredReport } from '@/lib/store/reports/report';
import type { LogEvent } from '@/lib/store/reports/report-log';
import type { Version } from '@/lib/store/reports/report-version';
import type { Template } from '@/lib/template/types';

/** Nothing for a report that was never published, or stands as it was. */
export function CorrectionCard({
  stored,
  template,
  log,
  versions,
}: {
  stored: Pick<StoredReport, 'report' | 'unit' | 'year' | 'isCorrecting'>;
  template: Template;
  log: readonly LogEvent[];
  versions: readonly Version[];
}) {
  const { report, unit, year, isCorrecting } = stored;
  const published = log.find(({ action }) => action === 'publish');
  const last = [...log].reverse().find(({ action }) => action === 'publish');
  const version = versions.find(({ number }) => number === last?.version);
  if (!isCorrecting || !published || !version) return null;
  const { publishedOn = '', url = '' } = published.details;
  const changes = changesBetween(template, readableDraft(version.report), readableDraft(report));
  const lines = changeLines(template, changes);
  return (
    <Card title="更正：与已公布的相比">
      <p className="mb-3">
        {formatDate(publishedOn)}公布于{url}的第{version.number}
        版仍然有效，首次公布的日期和网址不变。更正后重新走审核，再登记一次公布；两版都保留在办理历史里。
      </p>
      {lines.length === 0 ? (
        <p className="text-muted">还没有改动。</p>
      ) : (
        <div className="space-y-4">
          <ChangeTable kind="edits" lines={lines} caption="与已公布的相比的改动" before="已公布" after="更正为" />
          <CopyText
            label="更正说明（可复制修改）"
            text={correctionNote({ agency: unit.name, year, publishedOn: formatDate(publishedOn), changes: lines })}
          />
        </div>
      )}
    </Card>
  );
}
