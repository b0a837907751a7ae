/** The second factor of an account, as the account library keeps it, and the last code that was taken. */
import { database } from '@/lib/store/database/database';

/** The secret as it is kept, encrypted; undefined where the account has none. */
export async function keptSecretOf(userId: string): Promise<string | undefined> {
  const db = await database();
  const row = await db.selectFrom('twoFactor').select('secret').where('userId', '=', userId).executeTakeFirst();
  return row?.secret;
}

/** Takes the code of a time step. False where one of this step or a later one was taken before: codes work once. */
export async function takeTimeStep(userId: string, step: number): Promise<boolean> {
  const db = await database();
  const { numUpdatedRows } = await db
    .updateTable('twoFactor')
    .set({ lastStep: step })
    .where('userId', '=', userId)
    .where(({ or, eb }) => or([eb('lastStep', 'is', null), eb('lastStep', '<', step)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
