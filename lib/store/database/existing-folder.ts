/** What a shell command does to the database of a data folder; the app may be running. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import { DATABASE_FILE } from './database';
import { type StorageFault, storageFaultOf, storageFaults } from './storage-fault';

/** Why a folder cannot be worked on. */
export type FolderRefusal =
  | { readonly ok: false; readonly code: 'noDatabase' }
  /** With the fault in one sentence. */
  | { readonly ok: false; readonly code: StorageFault; readonly sentence: string };

/** What `work` gives for the database file of the folder; refused where there is none or the storage is at fault. */
export async function inExistingFolder<Value>(
  folder: string,
  work: (file: string) => Promise<Value>,
): Promise<Value | FolderRefusal> {
  const file = path.join(folder, DATABASE_FILE);
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) return { ok: false, code: 'noDatabase' };
  return await work(file).catch((error: unknown) => {
    const code = storageFaultOf(error);
    if (!code) throw error;
    return faultyFolder(code);
  });
}

/** The refusal for a fault. */
export function faultyFolder(code: StorageFault): FolderRefusal {
  return { ok: false, code, sentence: storageFaults[code] };
}
