/** A copy of everything that a data folder keeps, made while the app runs, and checked before it counts as one. */
import { access, chmod, copyFile, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Kysely, sql } from 'kysely';
import { DATABASE_FILE } from '@/lib/store/database/database';
import { type FolderRefusal, inExistingFolder } from '@/lib/store/database/existing-folder';
import { checkPages } from '@/lib/store/database/integrity';
import { checkMigrated } from '@/lib/store/database/migrate';
import type { Tables } from '@/lib/store/database/schema';
import { sqliteDialect } from '@/lib/store/database/sqlite';
import { StorageError, storageFaultOf } from '@/lib/store/database/storage-fault';
import { checkRecords } from '@/lib/store/reports/verify-database';
import { backupName, PARTIAL } from './backup-folders';
import { countAll, countsOutside } from './counts';
import { describeFile, MANIFEST_FILE, type Manifest } from './manifest';

/** The key that signs cookies, see lib/auth/library/secret.ts. */
export const SECRET_FILE = 'secret';

export type BackupRefusal =
  | FolderRefusal
  /** Nothing can be written where the backup should go. */
  | { readonly ok: false; readonly code: 'targetFails'; readonly sentence: string }
  /** The copy is not what the database is. */
  | { readonly ok: false; readonly code: 'copyDiffers'; readonly sentence: string };

export type BackedUp = { readonly ok: true; readonly folder: string; readonly manifest: Manifest } | BackupRefusal;

/**
 * Copies database and key of `folder` into a new folder under `target`, which is made where there is none. The database
 * is copied as it is at one moment, whatever is saved meanwhile. The new folder gets its name only once the copy has
 * been read back: pages whole, counts within those of the database before and after, logs unbroken.
 */
export async function backUp(folder: string, target: string, now: Date): Promise<BackedUp> {
  return await inExistingFolder(folder, async (file) => {
    const partial = path.join(target, `${PARTIAL}${process.pid}`);
    try {
      await mkdir(partial, { recursive: true, mode: 0o700 });
    } catch (error) {
      if (!storageFaultOf(error)) throw error;
      return { ok: false, code: 'targetFails', sentence: `备份文件夹 ${target} 不能写入，请检查路径和权限。` } as const;
    }
    try {
      return await copyAndCheck(file, partial, path.join(target, backupName(now)), now);
    } finally {
      await rm(partial, { recursive: true, force: true });
    }
  });
}

async function copyAndCheck(file: string, partial: string, finished: string, now: Date): Promise<BackedUp> {
  const source = new Kysely<Tables>({ dialect: await sqliteDialect(file) });
  try {
    // A database of an older version is copied as it is: this is done before an upgrade.
    const isCurrent = (await checkMigrated(source)) === 'ok';
    const before = await countAll(source);
    const copied = path.join(partial, DATABASE_FILE);
    await sql`vacuum into ${copied}`.execute(source);
    await chmod(copied, 0o600);
    const secret = path.join(partial, SECRET_FILE);
    await copyFile(path.join(path.dirname(file), SECRET_FILE), secret).catch(unlessAbsent);
    await chmod(secret, 0o600).catch(unlessAbsent);
    const { counts, audit, faults } = await readBack(copied, isCurrent);
    const differing = countsOutside(counts, before, await countAll(source));
    if (differing.length > 0)
      return { ok: false, code: 'copyDiffers', sentence: '备份与数据库不一致，没有留下这份备份，请再试一次。' };
    const files = {
      [DATABASE_FILE]: await describeFile(copied),
      ...(await describeFile(secret).then(
        (described) => ({ [SECRET_FILE]: described }),
        () => ({}),
      )),
    };
    const manifest: Manifest = { format: 1, madeAt: now.toISOString(), files, counts, audit, faults };
    await writeFile(path.join(partial, MANIFEST_FILE), `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 });
    for (const name of [...Object.keys(files), MANIFEST_FILE]) await synchronise(path.join(partial, name));
    const folder = await freeName(finished);
    await rename(partial, folder);
    return { ok: true, folder, manifest };
  } finally {
    await source.destroy();
  }
}

/** What the copy holds. Throws a StorageError where a page of it is damaged. */
async function readBack(copied: string, isCurrent: boolean): Promise<Pick<Manifest, 'counts' | 'audit' | 'faults'>> {
  const db = new Kysely<Tables>({ dialect: await sqliteDialect(copied, 'pragma query_only = on') });
  try {
    await checkPages(db);
    const counts = await countAll(db);
    const head = await db.selectFrom('auditHead').select(['entries', 'digest']).executeTakeFirst();
    const faults = isCurrent ? (await checkRecords(db)).faulty.length : 0;
    return { counts, audit: head ?? { entries: 0, digest: '' }, faults };
  } finally {
    await db.destroy();
  }
}

/** The name, or the next one where two are made in one second. */
async function freeName(wanted: string, next = 2): Promise<string> {
  const name = next === 2 ? wanted : `${wanted}-${next - 1}`;
  const isTaken = await access(name).then(
    () => true,
    () => false,
  );
  return isTaken ? await freeName(wanted, next + 1) : name;
}

/** Waits until a file is on the disk. */
export async function synchronise(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A folder whose key is given by the settings has no file of it. */
function unlessAbsent(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw new StorageError(storageFaultOf(error) ?? 'notOpened', error);
}
