/** Of which years units have a report, and of which kind. */
import type { Selectable } from 'kysely';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { unitsWhere } from '@/lib/store/people/asker';
import { notPractice } from '@/lib/store/practice/not-practice';
import type { Asker } from '@/lib/workflow/asker';

/** The years of the units among those that the asker imports files for; one that is only for practice is none. */
export async function listReportedYears(
  asker: Asker,
  unitIds: readonly string[],
): Promise<Pick<Selectable<Tables['report']>, 'unitId' | 'year' | 'kind'>[]> {
  if (unitIds.length === 0) return [];
  const db = await database();
  return await db
    .selectFrom('report')
    .select(['unitId', 'year', 'kind'])
    .where('unitId', 'in', unitIds)
    .where('unitId', 'in', unitsWhere(asker, 'importFiles'))
    .where(notPractice)
    .execute();
}
