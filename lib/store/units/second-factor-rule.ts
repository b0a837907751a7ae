/** Whether a unit asks a second factor of its administrators, and of those of the units below it. */
import { sql } from 'kysely';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { database } from '@/lib/store/database/database';
import { administeredUnitsOf } from '@/lib/store/people/asker';
import type { Asker } from '@/lib/workflow/asker';

/** What the unit itself asks; what is asked above it holds beside that. */
export async function asksSecondFactor(unitId: string): Promise<boolean> {
  const db = await database();
  const row = await db.selectFrom('unit').select('adminSecondFactor').where('id', '=', unitId).executeTakeFirst();
  return row?.adminSecondFactor === 1;
}

/** Sets it, for a unit that the asker administers. */
export async function setSecondFactorRule(
  asker: Asker,
  unitId: string,
  isAsked: boolean,
): Promise<{ readonly ok: true } | Refusal<'notFound'>> {
  const db = await database();
  const { numUpdatedRows } = await db
    .updateTable('unit')
    .set({ adminSecondFactor: isAsked ? 1 : 0 })
    .where('id', '=', unitId)
    .where('id', 'in', administeredUnitsOf(asker))
    .executeTakeFirst();
  return numUpdatedRows > 0n ? { ok: true } : refuse('notFound');
}

/** Whether the person administers a unit that asks it, or one below such a unit. */
export async function isSecondFactorAskedOf(userId: string): Promise<boolean> {
  const db = await database();
  const { rows } = await sql<{ isAsked: number | null }>`
    with recursive line(id) as (
      select "unitId" from membership where "userId" = ${userId} and role = 'administrator'
      union
      select unit."parentId" from unit join line on unit.id = line.id where unit."parentId" is not null
    )
    select max("adminSecondFactor") as "isAsked" from unit where id in (select id from line)
  `.execute(db);
  return rows[0]?.isAsked === 1;
}
