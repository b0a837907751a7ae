/** Whether anybody changed by hand what a database keeps of its reports. */
import type { Kysely } from 'kysely';
import type { EvidenceFault } from '@/lib/evidence/fault';
import { embeddedDatabase } from '@/lib/store/database/database';
import { isPostgres } from '@/lib/store/database/dialect';
import {
  type FolderRefusal,
  faultyFolder,
  isPostgresAddress,
  refusingFaults,
} from '@/lib/store/database/existing-folder';
import { checkPages } from '@/lib/store/database/integrity';
import { checkMigrated } from '@/lib/store/database/migrate';
import { postgresDatabase } from '@/lib/store/database/postgres';
import type { Tables } from '@/lib/store/database/schema';
import { verifyAudit } from '@/lib/store/people/verify-audit';
import { verifyReport } from './verify-report';

export interface CheckedReport {
  /** Unit and year; the id alone where the report is gone. */
  readonly report: string;
  readonly faults: readonly EvidenceFault[];
}

export interface CheckedRecords {
  readonly ok: true;
  readonly reports: number;
  readonly entries: number;
  /** Entries of the audit record. */
  readonly auditEntries: number;
  /** Those with faults alone, the audit record among them by its name. */
  readonly faulty: readonly CheckedReport[];
}

export type DatabaseCheck = CheckedRecords | FolderRefusal;

/** What the audit record is called among the reports. */
const AUDIT_NAME = '操作记录';

/**
 * Checks the database of a data folder, its file too, or a PostgreSQL, and every report in it; the app may be running. Not ok where the file
 * is damaged or of another version, which leaves nothing to be said of its reports.
 */
export async function verifyDatabase(place: string): Promise<DatabaseCheck> {
  return await refusingFaults(place, () => checkPlace(place));
}

async function checkPlace(place: string): Promise<DatabaseCheck> {
  const db = isPostgresAddress(place) ? postgresDatabase(place) : await embeddedDatabase(place);
  try {
    if (!isPostgres(db)) await checkPages(db);
    const schema = await checkMigrated(db);
    if (schema !== 'ok') return faultyFolder(schema);
    return await db.transaction().execute(checkRecords);
  } finally {
    await db.destroy();
  }
}

/** Every log and every report of an open database of this version. */
export async function checkRecords(db: Kysely<Tables>): Promise<CheckedRecords> {
  const names = await reportNames(db);
  const audit = await verifyAudit(db);
  const altered: CheckedReport[] = [];
  let entries = 0;
  for (const [id, report] of names) {
    const checked = await verifyReport(db, id);
    entries += checked.entries;
    if (checked.faults.length > 0) altered.push({ report, faults: checked.faults });
  }
  if (audit.faults.length > 0) altered.push({ report: AUDIT_NAME, faults: audit.faults });
  return { ok: true, reports: names.size, entries, auditEntries: audit.entries, faulty: altered };
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
