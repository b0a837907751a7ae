/** Gets an administrator back in who lost the password or the authenticator, for whoever has the server's shell. */
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { Database } from '@/lib/store/database/database';
import { type FolderRefusal, inExistingDatabase } from '@/lib/store/database/existing-folder';
import { setFirstPassword } from './account-admin';
import { recordAudit } from './audit';

export type Restored =
  | { readonly ok: true; readonly name: string }
  /** With the user names of those who are administrators. */
  | (Refusal<'notAdministrator'> & { readonly administrators: readonly string[] });

/**
 * Gives an administrator of a database a new first password, ends the second factor and all sessions, and lets the
 * account in again. The entry in the audit record names the shell as where it came from. The app may be running.
 */
export async function restoreAdministrator(
  place: string,
  username: string,
  passwordHash: string,
): Promise<Restored | FolderRefusal> {
  return await inExistingDatabase(place, (db) => restoreIn(db, username, passwordHash));
}

async function restoreIn(db: Database, username: string, passwordHash: string): Promise<Restored> {
  return await db.transaction().execute(async (trx) => {
    const all = await trx
      .selectFrom('membership')
      .innerJoin('user', 'user.id', 'membership.userId')
      .select(['user.id', 'user.name', 'user.username', 'membership.unitId'])
      .where('membership.role', '=', 'administrator')
      .orderBy('user.username')
      .execute();
    const found = all.find((each) => each.username === username.trim().toLowerCase());
    if (!found)
      return { ...refuse('notAdministrator'), administrators: [...new Set(all.map((each) => each.username ?? ''))] };
    await setFirstPassword(trx, found.id, passwordHash);
    await trx.updateTable('user').set({ deactivatedAt: null }).where('id', '=', found.id).execute();
    await trx.deleteFrom('signInFailure').where('key', '=', `account:${found.username}`).execute();
    const entry = { kind: 'administratorRestored', username: '', address: '服务器命令行' } as const;
    await recordAudit({ ...entry, unitId: found.unitId, about: `${found.name}（${found.username}）` }, trx);
    return { ok: true, name: found.name };
  });
}
