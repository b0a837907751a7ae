/** Whether anybody changed the logs or versions of a database by hand. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import { Kysely } from 'kysely';
import { checkChain, type LogFault } from '@/lib/evidence/chain';
import { DATABASE_FILE } from './database';
import { logRows } from './report-log';
import { reportDigest, versionRows } from './report-version';
import type { Tables } from './schema';
import { sqliteDialect } from './sqlite';

export interface VersionFault {
  readonly reportId: string;
  readonly version: number;
  readonly kind: 'altered' | 'missing';
}

export type DatabaseCheck =
  | {
      readonly ok: true;
      readonly reports: number;
      readonly entries: number;
      readonly faults: readonly (LogFault | VersionFault)[];
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
  const reports = await db.selectFrom('report').select(['id', 'logEntries', 'logDigest']).execute();
  const faults: (LogFault | VersionFault)[] = [];
  let entries = 0;
  for (const { id, logEntries, logDigest } of reports) {
    const log = await logRows(db, id);
    entries += log.length;
    faults.push(...checkChain(id, log, { entries: logEntries, digest: logDigest }));
    const wanted = new Map(log.map(({ version, versionDigest }) => [version, versionDigest]));
    const kept = new Map((await versionRows(db, id)).map((version) => [version.number, reportDigest(version.report)]));
    for (const [version, digest] of wanted) {
      const found = kept.get(version);
      if (found !== digest) faults.push({ reportId: id, version, kind: found === undefined ? 'missing' : 'altered' });
    }
  }
  return { ok: true, reports: reports.length, entries, faults };
}
