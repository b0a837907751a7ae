/** The table of an office becomes a list of items of its own: what were points by item are those items in their old words. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';

const points = z.record(z.string(), z.number());

/** As the items were called. */
const words: readonly (readonly [string, string, string])[] = [
  ['overdue', '逾期没有完成', '份'],
  ['late', '完成但迟于期限', '份'],
  ['returned', '被县办退回', '次'],
  ['error', '核对出的错误', '处'],
  ['unexplained', '没有说明原因的警告', '条'],
  ['alike', '与其他单位文字雷同', '份'],
];

export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ unitId: string; year: number; points: string }>`
    select "unitId", year, points from "scorePoints"`.execute(db);
  await sql`alter table "scorePoints" rename column points to items`.execute(db);
  for (const { unitId, year, points: stored } of rows) {
    const by = points.parse(JSON.parse(stored));
    const items = words.map(([fact, name, per]) => ({ fact, name, per, points: by[fact] ?? 0, cap: null }));
    await sql`update "scorePoints" set items = ${JSON.stringify(items)}
      where "unitId" = ${unitId} and year = ${year}`.execute(db);
  }
}
