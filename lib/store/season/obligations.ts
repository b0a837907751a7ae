/** What units owe of a year: begun with the year, for each unit and each report, and changed by the office above. */
import { type Kysely, sql } from 'kysely';
import type { UnitLevel } from '@/lib/report/unit/unit';
import type { Tables } from '@/lib/store/database/schema';
import { kindsOf, type ObligationKind } from '@/lib/workflow/obligation';

export interface ObligationKey {
  readonly unitId: string;
  readonly year: number;
  readonly kind: ObligationKind;
}

/** Opens the year: every unit that is not closed owes what units of its level do. What is there stays as it is. */
export async function openSeason(db: Kysely<Tables>, year: number): Promise<void> {
  const openedAt = new Date().toISOString();
  await db
    .insertInto('season')
    .values({ year, openedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const levels = await db.selectFrom('unit').select('level').distinct().execute();
  for (const { level } of levels) {
    for (const kind of kindsOf(level)) {
      await sql`
        insert into obligation ("unitId", year, kind)
        select id, ${year}, ${kind} from unit where level = ${level} and "closedAt" is null
        on conflict do nothing`.execute(db);
    }
  }
}

/** A new unit owes its reports of the newest year that is open; before any is, nothing yet. */
export async function oweOpenSeasons(trx: Kysely<Tables>, unitId: string, level: UnitLevel): Promise<void> {
  const newest = await trx.selectFrom('season').select('year').orderBy('year', 'desc').limit(1).executeTakeFirst();
  if (!newest) return;
  for (const kind of kindsOf(level)) await owe(trx, { unitId, year: newest.year, kind });
}

/** The unit owes the report; one that it does not owe by its standing stays so. */
export async function owe(trx: Kysely<Tables>, key: ObligationKey): Promise<void> {
  await trx
    .insertInto('obligation')
    .values(key)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
