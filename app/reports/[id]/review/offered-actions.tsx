/** What the viewer can do with the report now; nothing for people who only read. */
import type { Examined } from '@/app/reports/[id]/examine';
import { WorkflowActions } from '@/components/review/workflow-actions';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { isoDay } from '@/lib/report/moment';
import { refusalText } from '@/lib/report/refusals';
import type { Thread } from '@/lib/store/reports/comments';
import { allowsOnePerson, type SigningRefusal } from '@/lib/workflow/signing';
import type { WorkflowAction } from '@/lib/workflow/transitions';
import { moveAction } from './actions';
import { acceptance, webAddress } from './words';

export function ReviewActs({
  examined,
  threads,
  actions,
  obstacle,
  run,
  remarks,
}: {
  examined: Examined;
  threads: readonly Thread[];
  actions: readonly WorkflowAction[];
  /** Why the viewer, whose turn it would be, may not sign. */
  obstacle: SigningRefusal | undefined;
  /** The review run that the page is part of. */
  run: string | undefined;
  /** What the viewer wrote before. */
  remarks: readonly string[];
}) {
  const { stored, standing } = examined;
  return (
    <aside id="acts" className="space-y-6" aria-label="办理">
      {obstacle && (
        <Notice kind="warn" title={refusalText(obstacle)}>
          {obstacle !== 'adjacent' && allowsOnePerson(standing.stages) && (
            <p>本单位只有一个人时，请上级单位的管理员在单位设置里允许“同一人填报并签发”，县办随后审核。</p>
          )}
        </Notice>
      )}
      {actions.includes('submit') && (
        <Card title="送审">
          <ButtonLink look="primary" href={`/reports/${stored.id}/submit`}>
            核对并送审
          </ButtonLink>
        </Card>
      )}
      {actions.some((action) => action !== 'submit') && (
        <Card title="办理">
          <WorkflowActions
            action={moveAction}
            actions={actions}
            reportId={stored.id}
            moves={standing.moves}
            revision={standing.revision}
            accepts={acceptance(examined, threads)}
            acceptsErrors={examined.errors > 0}
            today={isoDay(new Date())}
            run={run}
            remarks={remarks}
            portal={webAddress(stored.unit.portalUrl)}
          />
        </Card>
      )}
    </aside>
  );
}
