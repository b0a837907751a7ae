/** What was saved into a report, save by save, as it was appended. */
import type { Kysely } from 'kysely';
import type { Patch } from '@/lib/report/report';
import type { Tables } from '@/lib/store/database/schema';
import { parseDraft } from './stored-draft';

/** One save. */
export interface SavedPatch {
  /** The revision that it made. */
  readonly revision: number;
  readonly saveId: string;
  readonly patch: Patch;
  readonly userId: string;
  /** The name of the person today. */
  readonly userName: string;
  /** ISO time. */
  readonly at: string;
}

/** All saves of a report, oldest first, whoever asks. Revision 0 is the draft that it began with. */
export async function patchesOf(db: Kysely<Tables>, reportId: string): Promise<SavedPatch[]> {
  const rows = await db
    .selectFrom('reportPatch')
    .innerJoin('user', 'user.id', 'reportPatch.userId')
    .select(['revision', 'saveId', 'patch', 'userId', 'user.name as userName', 'at'])
    .where('reportId', '=', reportId)
    .orderBy('revision')
    .execute();
  return rows.map(({ patch, ...row }) => ({ ...row, patch: parseDraft(patch) }));
}
