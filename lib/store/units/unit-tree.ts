/** Where units stand in the tree: what is above one, what is below. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';

/** The ids of all units above one, nearest first. */
export async function unitsAbove(db: Kysely<Tables>, unitId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive above(id, steps) as (
      select "parentId", 1 from unit where id = ${unitId} and "parentId" is not null
      union
      select unit."parentId", above.steps + 1 from unit join above on unit.id = above.id where unit."parentId" is not null
    )
    select id from above order by steps
  `.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * A query of the ids of all units below some, which are given by a query. It starts at these: PostgreSQL expects each step down to
 * be ten times as wide as its start, and looks into an index only while that is little.
 */
export function selectUnitsUnder(units: RawBuilder<string>): RawBuilder<string> {
  return sql`
    select id from (
      with recursive below(id, "isBelow") as (
        select *, 0 from (${units}) as top
        union
        select unit.id, 1 from unit join below on unit."parentId" = below.id
      )
      select id from below where "isBelow" = 1
    ) as below
  `;
}

/** What a unit is called, whoever asks: names of agencies are no secret. Undefined where there is none. */
export async function unitName(unitId: string): Promise<string | undefined> {
  const db = await database();
  const row = await db.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirst();
  return row?.name;
}
