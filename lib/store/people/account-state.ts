/** Whether an account may be used, and what must happen before. */
import { database } from '@/lib/store/database/database';

export interface AccountState {
  readonly mustChangePassword: boolean;
  /** ISO time; absent while nobody noted it. */
  readonly passwordChangedAt: string | undefined;
  readonly isDeactivated: boolean;
  readonly hasSecondFactor: boolean;
}

/** The state of an account, or undefined where there is none. */
export async function accountState(userId: string): Promise<AccountState | undefined> {
  const db = await database();
  const row = await db
    .selectFrom('user')
    .select(['mustChangePassword', 'passwordChangedAt', 'createdAt', 'deactivatedAt', 'twoFactorEnabled'])
    .where('id', '=', userId)
    .executeTakeFirst();
  return (
    row && {
      mustChangePassword: row.mustChangePassword === 1,
      passwordChangedAt: row.passwordChangedAt ?? row.createdAt,
      isDeactivated: row.deactivatedAt !== null,
      hasSecondFactor: row.twoFactorEnabled === 1,
    }
  );
}

/** Whether the person has left. */
export async function isDeactivated(userId: string): Promise<boolean> {
  return (await accountState(userId))?.isDeactivated ?? false;
}

/** The id behind a user name, or undefined. */
export async function userIdOf(username: string): Promise<string | undefined> {
  const db = await database();
  const row = await db
    .selectFrom('user')
    .select('id')
    .where('username', '=', username.trim().toLowerCase())
    .executeTakeFirst();
  return row?.id;
}

/** The user name behind an id, or undefined. */
export async function usernameOf(userId: string): Promise<string | undefined> {
  const db = await database();
  const row = await db.selectFrom('user').select('username').where('id', '=', userId).executeTakeFirst();
  return row?.username ?? undefined;
}
