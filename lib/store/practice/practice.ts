/** Reports that are only for practice: begun as others are, and thrown away with all that was kept of them. */
import { type Refusal, refuse } from '@/lib/report/refusals';
import { database } from '@/lib/store/database/database';
import { standingOf } from '@/lib/store/workflow/standing';
import type { Asker } from '@/lib/workflow/asker';
import { textRefusal } from '@/lib/workflow/can';

/** Deletes the report with its saves. Nothing else is kept of one: it takes neither comments nor explanations, and is not sent in. */
export async function discardPractice(
  asker: Asker,
  reportId: string,
): Promise<
  { readonly ok: true; readonly unitId: string; readonly year: number } | Refusal<'notFound' | 'forbidden' | 'locked'>
> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const standing = await standingOf(trx, asker, reportId);
    if (!standing) return refuse('notFound');
    const refusal = textRefusal(standing.holder, 'discardPractice', standing);
    if (refusal) return refuse(refusal);
    await trx.deleteFrom('reportPatch').where('reportId', '=', reportId).execute();
    await trx.deleteFrom('reportSeen').where('reportId', '=', reportId).execute();
    await trx.deleteFrom('reportProjection').where('reportId', '=', reportId).execute();
    await trx.deleteFrom('report').where('id', '=', reportId).execute();
    return { ok: true, unitId: standing.unitId, year: standing.year };
  });
}
