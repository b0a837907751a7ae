/** A step of the workflow taken with a report of practice: its status changes, and nothing else is written or said to anybody. */
import { type Refusal, refuse } from '@/lib/report/refusals';
import { database } from '@/lib/store/database/database';
import { projectReport } from '@/lib/store/projection/project-report';
import { standingOf } from '@/lib/store/workflow/standing';
import type { Asker } from '@/lib/workflow/asker';
import { textRefusal } from '@/lib/workflow/can';
import { type PractisedAction, practisedSteps } from '@/lib/workflow/practice';
import type { ReportStatus } from '@/lib/workflow/status';

export interface PractisedRequest {
  readonly reportId: string;
  /** `restart` makes it a draft again, from wherever it is. */
  readonly action: PractisedAction | 'restart';
  /** The moves that the page showed. */
  readonly moves: number;
}

/** Takes the step as whoever would take it. No log, no version and no notice comes of it, so that it can be thrown away whole. */
export async function practiseStep(
  asker: Asker,
  { reportId, action, moves }: PractisedRequest,
): Promise<
  { readonly ok: true; readonly status: ReportStatus } | Refusal<'notFound' | 'forbidden' | 'locked' | 'wrongStatus'>
> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const standing = await standingOf(trx, asker, reportId);
    if (!standing) return refuse('notFound');
    const refusal = textRefusal(standing.holder, 'practise', standing);
    if (refusal) return refuse(refusal);
    const steps = practisedSteps(standing.status, standing.stages);
    const status = action === 'restart' ? 'draft' : steps.find((step) => step.action === action)?.to;
    if (!status || moves !== standing.moves) return refuse('wrongStatus');
    await trx
      .updateTable('report')
      .set({ status, moves: moves + 1, movedAt: new Date().toISOString() })
      .where('id', '=', reportId)
      .execute();
    await projectReport(trx, reportId);
    return { ok: true, status };
  });
}
