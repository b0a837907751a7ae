/** By when offices want the reports of the units below them. The nearest office that says so counts. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { mayToUnit } from '@/lib/store/people/authority';
import { unitsAbove } from '@/lib/store/units/unit-tree';
import type { Asker } from '@/lib/workflow/asker';
import { isSubmitDay } from '@/lib/workflow/deadline';

/** For a query of `unit`, or of what names its office, and of what it owes: the day by which that wants it of all its units, or null. */
export function submitByOf(
  year: RawBuilder<number>,
  office: RawBuilder<string | null> = sql`unit."parentId"`,
): RawBuilder<string | null> {
  return sql<string | null>`(
    with recursive above(id, steps) as (
      select ${office}, 1
      union
      select higher."parentId", above.steps + 1 from unit as higher join above on higher.id = above.id
      where higher."parentId" is not null
    )
    select deadline."submitBy" from deadline join above on above.id = deadline."unitId"
    where deadline.year = ${year} order by above.steps limit 1
  )`;
}

/** A table of the days by the office that some units report to: looked up once for each office, however many units it has. */
export function submitDays(db: Kysely<Tables>, year: number, units: RawBuilder<string>) {
  // As an expression, or SQLite reads all units in the order of the column.
  const offices = sql<{
    parentId: string | null;
  }>`(select distinct "parentId" || '' as "parentId" from unit where id in ${units})`;
  return db
    .selectFrom(offices.as('office'))
    .select('office.parentId')
    .select(submitByOf(sql<number>`${year}`, sql`office."parentId"`).as('submitBy'));
}

/** The day that the office itself has set for the units below it, or undefined. */
export async function ownDeadline(unitId: string, year: number): Promise<string | undefined> {
  return (await nearest([unitId], year))?.submitBy;
}

/** The day that counts for the units below the office: its own, or that of the nearest office above it. */
export async function deadlineBelow(unitId: string, year: number): Promise<string | undefined> {
  return (await nearest([unitId, ...(await unitsAbove(await database(), unitId))], year))?.submitBy;
}

/** The day that counts for the unit's own report. */
export async function deadlineFor(unitId: string, year: number): Promise<string | undefined> {
  return (await nearest(await unitsAbove(await database(), unitId), year))?.submitBy;
}

/** Sets the day, or takes it back where it is empty. */
export async function setDeadline(
  asker: Asker,
  unitId: string,
  { year, submitBy: day }: { readonly year: number; readonly submitBy: string },
): Promise<{ readonly ok: true } | Refusal<'notFound' | 'badDeadline'>> {
  if (day && !isSubmitDay(year, day)) return refuse('badDeadline');
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (!(await mayToUnit(trx, asker, 'setDeadline', unitId))) return refuse('notFound');
    await trx.deleteFrom('deadline').where('unitId', '=', unitId).where('year', '=', year).execute();
    if (day) await trx.insertInto('deadline').values({ unitId, year, submitBy: day }).execute();
    return { ok: true };
  });
}

/** The row of the first unit that has one. */
async function nearest(unitIds: readonly string[], year: number) {
  const db = await database();
  if (unitIds.length === 0) return undefined;
  const rows = await db
    .selectFrom('deadline')
    .selectAll()
    .where('year', '=', year)
    .where('unitId', 'in', unitIds)
    .execute();
  return unitIds.flatMap((id) => rows.filter(({ unitId }) => unitId === id))[0];
}
