/** Puts a backup in the place of what a data folder holds, which is moved aside and never deleted. */
import { access, copyFile, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import type { StorageFault } from '@/lib/report/limits/fault-digest';
import { officeStamp } from '@/lib/report/moment';
import { lockFolder, makeFolder } from '@/lib/store/database/data-folder';
import { DATABASE_FILE, openDatabase } from '@/lib/store/database/database';
import { isPostgresAddress, notEmbedded } from '@/lib/store/database/existing-folder';
import { storageFaultOf, storageFaults } from '@/lib/store/database/storage-fault';
import { recordAudit } from '@/lib/store/people/audit';
import { checkRecords } from '@/lib/store/reports/verify-database';
import { SECRET_FILE, synchronise } from './back-up';
import { type Counts, countAll } from './counts';
import { changedFiles, type Manifest, readManifest } from './manifest';

export type RestoreRefusal =
  | { readonly ok: false; readonly code: 'notBackup' }
  | { readonly ok: false; readonly code: 'changed'; readonly files: readonly string[] }
  | { readonly ok: false; readonly code: StorageFault | 'notEmbedded'; readonly sentence: string };

export type RestoredBackup =
  | {
      readonly ok: true;
      readonly madeAt: string;
      readonly counts: Counts;
      /** Reports whose logs show changes by hand. */
      readonly faults: number;
      /** Where the former data are; absent where the folder was empty. */
      readonly aside?: string;
    }
  | RestoreRefusal;

const COMPANIONS = [`${DATABASE_FILE}-wal`, `${DATABASE_FILE}-shm`];

/**
 * Restores `backup` into `folder`. Refused while a server uses the folder, where the backup is not whole, and where it was
 * written by a newer version; nothing is changed then. Everybody must sign in again, and the audit record says what was
 * done.
 */
export async function restoreBackup(backup: string, folder: string, now: Date): Promise<RestoredBackup> {
  if (isPostgresAddress(folder)) return notEmbedded;
  const manifest = await readManifest(backup);
  if (!manifest?.files[DATABASE_FILE]) return { ok: false, code: 'notBackup' };
  const files = await changedFiles(backup, manifest);
  if (files.length > 0) return { ok: false, code: 'changed', files };
  try {
    return await putInPlace(backup, manifest, folder, now);
  } catch (error) {
    const code = storageFaultOf(error);
    if (!code) throw error;
    return { ok: false, code, sentence: storageFaults[code] };
  }
}

async function putInPlace(backup: string, manifest: Manifest, folder: string, now: Date): Promise<RestoredBackup> {
  await makeFolder(folder);
  const lock = await lockFolder(folder);
  const staged = path.join(folder, `restoring-${process.pid}`);
  try {
    await mkdir(staged, { mode: 0o700 });
    for (const name of Object.keys(manifest.files)) await copyFile(path.join(backup, name), path.join(staged, name));
    const { counts, faults } = await readied(staged, manifest);
    const aside = await moveAside(folder, path.join(folder, `before-restore-${officeStamp(now)}`));
    // What stands beside the old database would be taken for a part of the new one.
    for (const name of COMPANIONS) await rm(path.join(folder, name), { force: true });
    for (const name of Object.keys(manifest.files)) await rename(path.join(staged, name), path.join(folder, name));
    return { ok: true, madeAt: manifest.madeAt, counts, faults, ...(aside && { aside }) };
  } finally {
    await rm(staged, { recursive: true, force: true });
    lock.close();
  }
}

/** Brings the staged copy to the tables of this version, ends all sessions, and records the restoring. */
async function readied(staged: string, { madeAt }: Manifest): Promise<{ counts: Counts; faults: number }> {
  const db = await openDatabase(staged);
  try {
    const counts = await countAll(db);
    const { faulty } = await checkRecords(db);
    await db.transaction().execute(async (trx) => {
      await trx.deleteFrom('session').execute();
      await recordAudit({ kind: 'backupRestored', username: '', address: '服务器命令行', about: madeAt }, trx);
    });
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
    return { counts, faults: faulty.length };
  } finally {
    await db.destroy();
    await synchronise(path.join(staged, DATABASE_FILE));
  }
}

/** Copies what is there into a folder of its own, and gives its name; undefined where there is nothing. */
async function moveAside(folder: string, aside: string): Promise<string | undefined> {
  const present: string[] = [];
  for (const name of [DATABASE_FILE, ...COMPANIONS, SECRET_FILE]) {
    const isThere = await access(path.join(folder, name)).then(
      () => true,
      () => false,
    );
    if (isThere) present.push(name);
  }
  if (present.length === 0) return undefined;
  await mkdir(aside, { mode: 0o700 });
  for (const name of present) {
    await copyFile(path.join(folder, name), path.join(aside, name));
    await synchronise(path.join(aside, name));
  }
  return aside;
}
