/** Where the reports of a season were published. */
import { database } from '@/lib/store/database/database';
import { reportUnitsOf } from '@/lib/store/people/asker';
import type { Asker } from '@/lib/workflow/asker';

/** By the id of the report; those of which no address is known are absent. */
export async function publishedAddresses(asker: Asker, year: number): Promise<ReadonlyMap<string, string>> {
  const db = await database();
  const rows = await db
    .selectFrom('report')
    .innerJoin('reportProjection as seen', 'seen.reportId', 'report.id')
    .select(['report.id', 'seen.url'])
    .where('report.year', '=', year)
    .where('seen.url', '<>', '')
    .where('report.unitId', 'in', reportUnitsOf(asker))
    .execute();
  return new Map(rows.map(({ id, url }) => [id, url]));
}
