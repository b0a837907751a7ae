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
 * True of every id. PostgreSQL expects each step down the tree to be ten times as wide as it is, takes the units below a county for a
 * million, and reads whole tables; of what it compares with something that it cannot know it counts on one in two hundred.
 */
const EXPECT_FEW = sql`id || '' = id`;

/** A query of the ids of all units below some, which are given by a query. */
export function selectUnitsUnder(units: RawBuilder<string>): RawBuilder<string> {
  return sql`
    select id from (
      with recursive below(id) as (
        select id from unit where "parentId" in (${units})
        union
        select unit.id from unit join below on unit."parentId" = below.id
      )
      select id from below where ${EXPECT_FEW}
    ) as below
  `;
}

/** What a unit is called, whoever asks: names of agencies are no secret. Undefined where there is none. */
export async function unitName(unitId: string): Promise<string | undefined> {
  const db = await database();
  const row = await db.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirst();
  return row?.name;
}
