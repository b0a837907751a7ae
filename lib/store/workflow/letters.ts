/** Notices that are to be mailed: to people who gave an address, each notice once, whether or not the letter arrives. */

import { database } from '@/lib/store/database/database';
import { auditedUnitsOf } from '@/lib/store/people/asker';
import type { Asker } from '@/lib/workflow/asker';

export interface Letter {
  readonly userId: string;
  readonly username: string;
  readonly name: string;
  readonly address: string;
  /** How many notices are new. */
  readonly notices: number;
}

const DAY = 24 * 60 * 60 * 1000;

/** Takes what waits: unread notices of the last day, so that mail turned on later does not begin with old news. */
export async function takeLetters(now: Date): Promise<Letter[]> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('notice')
      .innerJoin('user', 'user.id', 'notice.userId')
      .select(['notice.id', 'user.id as userId', 'user.username', 'user.name', 'user.noticeEmail as address'])
      .where('notice.mailedAt', 'is', null)
      .where('notice.readAt', 'is', null)
      .where('notice.at', '>=', new Date(now.getTime() - DAY).toISOString())
      .where('user.noticeEmail', '!=', '')
      .where('user.deactivatedAt', 'is', null)
      .execute();
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    await trx.updateTable('notice').set({ mailedAt: now.toISOString() }).where('id', 'in', ids).execute();
    return [...new Map(rows.map((row) => [row.userId, row])).values()].map(
      ({ id: _, userId, username, name, address }) => ({
        userId,
        username: username ?? '',
        name,
        address,
        notices: rows.filter((row) => row.userId === userId).length,
      }),
    );
  });
}

/** What was recorded of the last letter that could not be sent to somebody the asker administers, since an ISO time. */
export async function lastMailFailure(
  asker: Asker,
  since: string,
): Promise<{ readonly at: string; readonly about: string } | undefined> {
  const db = await database();
  return await db
    .selectFrom('audit')
    .select(['at', 'about'])
    .where('kind', '=', 'mailFailed')
    .where('at', '>=', since)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('membership')
          .select('membership.unitId')
          .whereRef('membership.userId', '=', 'audit.userId')
          .where('membership.unitId', 'in', auditedUnitsOf(asker)),
      ),
    )
    .orderBy('id', 'desc')
    .executeTakeFirst();
}
