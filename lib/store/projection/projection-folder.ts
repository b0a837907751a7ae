/** The projection of a database, held against its reports or rebuilt. */
import { type FolderRefusal, inExistingDatabase } from '@/lib/store/database/existing-folder';
import { type ProjectionFault, rebuildProjections, verifyProjections } from './rebuild';

export type ProjectionCheck =
  | { readonly ok: true; readonly reports: number; readonly faults: readonly ProjectionFault[] }
  | FolderRefusal;

/** Checks every report's projection, after it was rebuilt where that is asked for. A database of an older version is brought up to date. */
export async function checkProjections(place: string, { rebuild }: { rebuild: boolean }): Promise<ProjectionCheck> {
  return await inExistingDatabase(place, async (db) => {
    if (rebuild) await rebuildProjections(db);
    return { ok: true as const, ...(await verifyProjections(db)) };
  });
}
