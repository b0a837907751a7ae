/** Of which years units have a report, whatever it is for. */
import { database } from '@/lib/store/database/database';
import { unitsWhere } from '@/lib/store/people/asker';
import { notPractice } from '@/lib/store/practice/not-practice';
import type { Asker } from '@/lib/workflow/asker';

/** The years of the units among those that the asker imports files for; one that is only for practice is none. */
export async function listReportedYears(
  asker: Asker,
  unitIds: readonly string[],
): Promise<{ readonly unitId: string; readonly year: number }[]> {
  if (unitIds.length === 0) return [];
  const db = await database();
  return await db
    .selectFrom('report')
    .select(['unitId', 'year'])
    .distinct()
    .where('unitId', 'in', unitIds)
    .where('unitId', 'in', unitsWhere(asker, 'importFiles'))
    .where(notPractice)
    .execute();
}
