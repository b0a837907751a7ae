/** Whether anybody changed by hand what a database keeps of its reports. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import { Kysely } from 'kysely';
import type { EvidenceFault } from '@/lib/evidence/fault';
import { DATABASE_FILE } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { sqliteDialect } from '@/lib/store/database/sqlite';
import { verifyReport } from './verify-report';

export interface CheckedReport {
  /** Unit and year; the id alone where the report is gone. */
  readonly report: string;
  readonly faults: readonly EvidenceFault[];
}

export type DatabaseCheck =
  | {
      readonly ok: true;
      readonly reports: number;
      readonly entries: number;
      /** Those with faults alone. */
      readonly faulty: readonly CheckedReport[];
    }
  | { readonly ok: false; readonly code: 'noDatabase' };

/** Checks every report of the database in a data folder; the app may be running. */
export async function verifyDatabase(folder: string): Promise<DatabaseCheck> {
  const file = path.join(folder, DATABASE_FILE);
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) return { ok: false, code: 'noDatabase' };
  const db = new Kysely<Tables>({ dialect: await sqliteDialect(file) });
  try {
    return await db.transaction().execute(checkAll);
  } finally {
    await db.destroy();
  }
}

async function checkAll(db: Kysely<Tables>): Promise<DatabaseCheck> {
  const names = await reportNames(db);
  const faulty: CheckedReport[] = [];
  let entries = 0;
  for (const [id, report] of names) {
    const checked = await verifyReport(db, id);
    entries += checked.entries;
    if (checked.faults.length > 0) faulty.push({ report, faults: checked.faults });
  }
  return { ok: true, reports: names.size, entries, faulty };
}

/** Every report, and every one that a log speaks of, by id. */
async function reportNames(db: Kysely<Tables>): Promise<ReadonlyMap<string, string>> {
  const logged = await db.selectFrom('reportLog').select('reportId').distinct().execute();
  const reports = await db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select(['report.id', 'report.year', 'unit.name'])
    .execute();
  return new Map([
    ...logged.map(({ reportId }) => [reportId, reportId] as const),
    ...reports.map(({ id, name, year }) => [id, `${name}${year}年度报告`] as const),
  ]);
}
