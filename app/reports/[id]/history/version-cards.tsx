/** The versions of a report on its history page: two of them side by side, and an old one brought back. */
import { changeLines } from '@/app/reports/[id]/shown';
import { ChangeTable } from '@/components/review/change-table';
import { RestoreVersion } from '@/components/review/restore-version';
import { VersionChoice } from '@/components/review/version-choice';
import { Card } from '@/components/ui/card';
import { changesBetween } from '@/lib/report/compare/changes';
import { formatMoment } from '@/lib/report/moment';
import { readableDraft } from '@/lib/report/readable';
import type { listVersions } from '@/lib/store/reports/report-version';
import type { Template } from '@/lib/template/types';
import { restoreAction } from './actions';

type Versions = Awaited<ReturnType<typeof listVersions>>;

interface CompareCardProps {
  readonly template: Template;
  readonly versions: Versions;
  /** The numbers in the address; without one, the last version is compared with the one before it. */
  readonly asked: { readonly from?: string; readonly to?: string };
}

/** Nothing before there are two versions. */
export function CompareCard({ template, versions, asked }: CompareCardProps) {
  const find = (number: string | undefined, fromEnd: number) =>
    versions.find((version) => String(version.number) === number) ?? versions[versions.length - fromEnd];
  const [from, to] = [find(asked.from, 2) ?? versions[0], find(asked.to, 1)];
  if (!from || !to || versions.length < 2) return null;
  const changes = changesBetween(template, readableDraft(from.report), readableDraft(to.report));
  return (
    <Card title="比较两个版本">
      <VersionChoice versions={numbered(versions)} from={from.number} to={to.number} />
      <p className="my-3">
        第{from.number}版和第{to.number}版之间有{changes.length}处不同。
      </p>
      {changes.length > 0 && (
        <ChangeTable
          kind="edits"
          lines={changeLines(template, changes)}
          caption="两个版本之间的不同"
          before={`第${from.number}版`}
          after={`第${to.number}版`}
        />
      )}
    </Card>
  );
}

interface RestoreCardProps {
  readonly reportId: string;
  readonly revision: number;
  readonly versions: Versions;
}

/** Nothing where there is no version yet. */
export function RestoreCard({ reportId, revision, versions }: RestoreCardProps) {
  if (versions.length === 0) return null;
  return (
    <Card title="恢复旧版本">
      <RestoreVersion action={restoreAction} reportId={reportId} revision={revision} versions={numbered(versions)} />
    </Card>
  );
}

function numbered(versions: Versions) {
  return versions.map(({ number, at }) => ({ number, at: formatMoment(at) }));
}
