/** What a reviewer wrote before, to be used again. */
import { database } from '@/lib/store/database/database';
import type { Asker } from '@/lib/workflow/asker';

/** So many are offered. */
const MOST = 8;

/** The remarks that the person began threads with, each once: the newest first. */
export async function ownRemarks({ userId }: Asker): Promise<string[]> {
  const db = await database();
  const rows = await db
    .selectFrom('comment')
    .select(({ fn }) => ['text', fn.max('at').as('last')])
    .where('userId', '=', userId)
    .where('threadId', 'is', null)
    .groupBy('text')
    .orderBy('last', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(({ text }) => text);
}
