/** The projection of a data folder, held against its reports or rebuilt; the app may be running. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import { DATABASE_FILE, openDatabase } from '@/lib/store/database/database';
import { type StorageFault, storageFaultOf, storageFaults } from '@/lib/store/database/storage-fault';
import { type ProjectionFault, rebuildProjections, verifyProjections } from './rebuild';

export type ProjectionCheck =
  | { readonly ok: true; readonly reports: number; readonly faults: readonly ProjectionFault[] }
  | { readonly ok: false; readonly code: 'noDatabase' }
  /** With the fault in one sentence. */
  | { readonly ok: false; readonly code: StorageFault; readonly sentence: string };

/** Checks every report's projection, after it was rebuilt where that is asked for. A database of an older version is brought up to date. */
export async function checkProjections(folder: string, { rebuild }: { rebuild: boolean }): Promise<ProjectionCheck> {
  const isThere = await access(path.join(folder, DATABASE_FILE)).then(
    () => true,
    () => false,
  );
  if (!isThere) return { ok: false, code: 'noDatabase' };
  try {
    const db = await openDatabase(folder);
    try {
      if (rebuild) await rebuildProjections(db);
      return { ok: true, ...(await verifyProjections(db)) };
    } finally {
      await db.destroy();
    }
  } catch (error) {
    const code = storageFaultOf(error);
    if (!code) throw error;
    return { ok: false, code, sentence: storageFaults[code] };
  }
}
