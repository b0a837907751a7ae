/** How many sessions there are. The account library makes and reads them. */
import { database } from '@/lib/store/database/database';

/** Ends a session that gives way to another. */
export async function endFormerSession(id: string): Promise<void> {
  const db = await database();
  await db.deleteFrom('session').where('id', '=', id).execute();
}

/** Keeps the newest sessions of a person, so many; the others end, and so do all that ended by themselves. */
export async function keepNewestSessions(userId: string, most: number, now: Date): Promise<void> {
  const db = await database();
  await db.deleteFrom('session').where('expiresAt', '<', now.toISOString()).execute();
  await db
    .deleteFrom('session')
    .where('userId', '=', userId)
    .where('id', 'not in', (query) =>
      query.selectFrom('session').select('id').where('userId', '=', userId).orderBy('createdAt', 'desc').limit(most),
    )
    .execute();
}
