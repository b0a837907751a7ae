/** Whether an office sees the reports of the units below it before they are handed in: its administrators say so, not those who would look. */
import type { Kysely } from 'kysely';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { mayToUnit } from '@/lib/store/people/authority';
import { unitsAbove } from '@/lib/store/units/unit-tree';
import type { Asker } from '@/lib/workflow/asker';
import { isClosed } from '@/lib/workflow/status';

/** `open`: offices above see drafts; `closed`: only what was handed in; `none`: there is nobody above, or it was handed in. */
export type DraftAccess = 'open' | 'closed' | 'none';

/** How it is for a report now; one office above that keeps drafts closed keeps them closed for all above. */
export async function draftAccessOf(reportId: string): Promise<DraftAccess> {
  const db = await database();
  const row = await db
    .selectFrom('report')
    .leftJoin('reportProjection as seen', 'seen.reportId', 'report.id')
    .select(['report.unitId', 'report.status', 'seen.handedInOn', 'seen.publishedOn'])
    .where('report.id', '=', reportId)
    .executeTakeFirst();
  const above = row ? await unitsAbove(db, row.unitId) : [];
  if (!row || above.length === 0 || !isClosed({ ...row, officeClosesDrafts: true })) return 'none';
  return (await anyCloses(db, above)) ? 'closed' : 'open';
}

/** Whether one of the offices keeps drafts below it closed. */
export async function anyCloses(db: Kysely<Tables>, offices: readonly string[]): Promise<boolean> {
  if (offices.length === 0) return false;
  const row = await db
    .selectFrom('unit')
    .select('id')
    .where('id', 'in', offices)
    .where('closedDrafts', '=', 1)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether the office itself has said so. */
export async function closesDrafts(unitId: string): Promise<boolean> {
  return await anyCloses(await database(), [unitId]);
}

/** Says it for all units below the office. */
export async function setDraftAccess(
  asker: Asker,
  unitId: string,
  closed: boolean,
): Promise<{ readonly ok: true } | Refusal<'notFound'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (!(await mayToUnit(trx, asker, 'setDraftAccess', unitId))) return refuse('notFound');
    await trx
      .updateTable('unit')
      .set({ closedDrafts: closed ? 1 : 0 })
      .where('id', '=', unitId)
      .execute();
    return { ok: true };
  });
}
