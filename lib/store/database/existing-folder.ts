/** What a shell command does to a database that is there: the one of a data folder or a PostgreSQL. The app may be running. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import type { StorageFault } from '@/lib/report/limits/fault-digest';
import { DATABASE_FILE, type Database, openDatabase, openPostgres } from './database';
import { storageFaultOf, storageFaults } from './storage-fault';

/** Why a place cannot be worked on. */
export type FolderRefusal =
  | { readonly ok: false; readonly code: 'noDatabase' }
  /** With the fault, or what to do instead, in one sentence. */
  | { readonly ok: false; readonly code: StorageFault | 'notEmbedded'; readonly sentence: string };

/** Whether a place is the address of a PostgreSQL rather than a folder. */
export function isPostgresAddress(place: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(place);
}

/** The place as it may be shown: without the password that an address holds. */
export function placeName(place: string): string {
  return isPostgresAddress(place) ? place.replace(/^(\w+:\/\/[^:/@]*):[^@]*@/, '$1@') : place;
}

/** What `work` gives for the database of a place, brought up to date; refused where there is none or the storage is at fault. */
export async function inExistingDatabase<Value>(
  place: string,
  work: (db: Database) => Promise<Value>,
): Promise<Value | FolderRefusal> {
  return await refusingFaults(place, async () => {
    const db = await (isPostgresAddress(place) ? openPostgres(place) : openDatabase(place));
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  });
}

/** The same for the file of the database in a folder. What is done to files cannot be done to a PostgreSQL. */
export async function inExistingFolder<Value>(
  place: string,
  work: (file: string) => Promise<Value>,
): Promise<Value | FolderRefusal> {
  if (isPostgresAddress(place)) return notEmbedded;
  return await refusingFaults(place, () => work(path.join(place, DATABASE_FILE)));
}

/** A PostgreSQL where only a data folder will do. */
export const notEmbedded = {
  ok: false,
  code: 'notEmbedded',
  sentence: '这是 PostgreSQL 数据库，请用它自带的 pg_dump 备份、pg_restore 恢复，见 docs/operation.md。',
} as const;

/** What `work` gives; refused where a folder holds no database, or the storage is at fault. */
export async function refusingFaults<Value>(place: string, work: () => Promise<Value>): Promise<Value | FolderRefusal> {
  if (!isPostgresAddress(place) && !(await holdsDatabase(place))) return { ok: false, code: 'noDatabase' };
  return await work().catch((error: unknown) => {
    const code = storageFaultOf(error);
    if (!code) throw error;
    return faultyFolder(code);
  });
}

async function holdsDatabase(folder: string): Promise<boolean> {
  return await access(path.join(folder, DATABASE_FILE)).then(
    () => true,
    () => false,
  );
}

/** The refusal for a fault. */
export function faultyFolder(code: StorageFault): FolderRefusal {
  return { ok: false, code, sentence: storageFaults[code] };
}
