/** What a report is called, for the audit record alone: whoever asks. */
import { database } from '@/lib/store/database/database';

export interface NamedReport {
  readonly unitId: string;
  /** Unit and year. */
  readonly name: string;
}

/** The report's unit and name, or undefined where there is none. */
export async function namedReport(reportId: string): Promise<NamedReport | undefined> {
  const db = await database();
  const row = await db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select(['report.unitId', 'report.year', 'unit.name'])
    .where('report.id', '=', reportId)
    .executeTakeFirst();
  return row && { unitId: row.unitId, name: `${row.name}${row.year}年度报告` };
}
