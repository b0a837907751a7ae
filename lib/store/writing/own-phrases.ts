/** Phrases that a person keeps for use in any text; nobody else sees them. */
import type { Kysely } from 'kysely';
import { OWN_PHRASES } from '@/lib/report/limits/own-phrases';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import type { Asker } from '@/lib/workflow/asker';

/** Newest first. */
export async function listPhrases(asker: Asker): Promise<readonly string[]> {
  return (await rowsOf(await database(), asker)).map(({ phrase }) => phrase);
}

/** Keeps a phrase, or makes it the newest again; the oldest goes where there are too many. Comes back with all of them. */
export async function keepPhrase(asker: Asker, phrase: string): Promise<readonly string[]> {
  const { userId } = asker;
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const rows = await rowsOf(trx, asker);
    const kept = rows.filter((row) => row.phrase !== phrase).slice(0, OWN_PHRASES - 1);
    const phrases = kept.map((row) => row.phrase);
    await trx
      .deleteFrom('ownPhrase')
      .where('userId', '=', userId)
      .where('phrase', 'not in', [...phrases, ''])
      .execute();
    await trx
      .insertInto('ownPhrase')
      .values({ userId, phrase, number: (rows[0]?.number ?? 0) + 1 })
      .execute();
    return [phrase, ...phrases];
  });
}

/** Forgets a phrase. Comes back with the others. */
export async function dropPhrase(asker: Asker, phrase: string): Promise<readonly string[]> {
  const db = await database();
  await db.deleteFrom('ownPhrase').where('userId', '=', asker.userId).where('phrase', '=', phrase).execute();
  return await listPhrases(asker);
}

async function rowsOf(db: Kysely<Tables>, { userId }: Asker) {
  return await db
    .selectFrom('ownPhrase')
    .select(['phrase', 'number'])
    .where('userId', '=', userId)
    .orderBy('number', 'desc')
    .execute();
}
