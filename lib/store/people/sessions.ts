/** Ending a session that is known by its id: its token is known to the browser alone. */
import { database } from '@/lib/store/database/database';

/** Ends a person's session; false where there is none. */
export async function deleteSession(userId: string, id: string): Promise<boolean> {
  const db = await database();
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('id', '=', id)
    .where('userId', '=', userId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
