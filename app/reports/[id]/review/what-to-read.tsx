/** What a reviewer reads before deciding: the verdict of the checks, another report like this one, and the differences. */
import type { Examined } from '@/app/reports/[id]/examine';
import { AlikeCard } from '@/components/review/run/alike-card';
import { FindingTools } from '@/components/review/run/finding-tools';
import { Verdict } from '@/components/review/verdict';
import { Card } from '@/components/ui/card';
import { readableDraft } from '@/lib/report/readable';
import type { Alike } from '@/lib/store/projection/sentences';
import type { Thread } from '@/lib/store/reports/comments';
import type { Version } from '@/lib/store/reports/report-version';
import { commentAction } from './actions';
import { ChangesSinceLastYear, ChangesSinceSeen } from './changes';
import { CorrectionCard } from './correction-card';
import { placeOfFinding } from './places';

export function WhatToRead({
  examined: { stored, template, prior, findings, explanations, log },
  threads,
  versions,
  seen,
  alike,
  mayComment,
}: {
  examined: Examined;
  threads: readonly Thread[];
  versions: readonly Version[];
  /** The version that the viewer saw last. */
  seen: number | undefined;
  /** The report most alike, where the viewer may read it. */
  alike: Alike | undefined;
  mayComment: boolean;
}) {
  const { report, id, year } = stored;
  const draft = readableDraft(report, prior);
  return (
    <div className="space-y-6">
      <Card title="核对结论">
        <Verdict
          findings={findings}
          explanations={explanations}
          act={(finding) => {
            const place = placeOfFinding(template, draft, finding.where);
            const comment = mayComment ? commentAction : undefined;
            return place && <FindingTools finding={finding} place={place} comment={comment} reportId={id} />;
          }}
        />
      </Card>
      {alike && <AlikeCard {...alike} href={`/reports/${alike.reportId}/review`} />}
      <CorrectionCard stored={stored} template={template} log={log} versions={versions} />
      <ChangesSinceSeen
        template={template}
        report={report}
        version={versions.find((each) => each.number === seen)}
        threads={threads}
      />
      <ChangesSinceLastYear template={template} prior={prior} report={report} year={year} />
    </div>
  );
}
