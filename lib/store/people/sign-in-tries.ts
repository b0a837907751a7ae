/** Failed attempts to sign in, counted for the account and for the address. */
import type { Transaction } from 'kysely';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';

const MOST_TRIES = 5;
const LOCK_MS = 10 * 60_000;

/** The account and the address of one attempt. */
export interface Try {
  readonly username: string;
  readonly address: string;
}

/**
 * Counts an attempt before it is made, so that many at once are no way around the limit. False, and nothing counted,
 * where the account or the address has failed five times and the last was less than ten minutes ago.
 */
export async function takeTry(attempt: Try, now: Date): Promise<boolean> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const counts = await Promise.all(keysOf(attempt).map((key) => countOf(trx, key, now)));
    if (counts.some((count) => count >= MOST_TRIES)) return false;
    const lastAt = now.toISOString();
    for (const [index, key] of keysOf(attempt).entries()) {
      const count = (counts[index] ?? 0) + 1;
      await trx
        .insertInto('signInFailure')
        .values({ key, count, lastAt })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ count, lastAt }))
        .execute();
    }
    return true;
  });
}

/** Takes an attempt back that succeeded: the account starts anew, the address is one failure poorer. */
export async function forgiveTry({ username, address }: Try): Promise<void> {
  const db = await database();
  await db.deleteFrom('signInFailure').where('key', '=', accountKey(username)).execute();
  await db
    .updateTable('signInFailure')
    .set((row) => ({ count: row('count', '-', 1) }))
    .where('key', '=', addressKey(address))
    .execute();
}

/** Lets an account try again at once. */
export async function unlockAccount(username: string): Promise<void> {
  const db = await database();
  await db.deleteFrom('signInFailure').where('key', '=', accountKey(username)).execute();
}

/** Failures that still count. */
async function countOf(trx: Transaction<Tables>, key: string, now: Date): Promise<number> {
  const row = await trx
    .selectFrom('signInFailure')
    .select(['count', 'lastAt'])
    .where('key', '=', key)
    .executeTakeFirst();
  return row && now.getTime() - Date.parse(row.lastAt) < LOCK_MS ? row.count : 0;
}

function keysOf({ username, address }: Try): string[] {
  return [accountKey(username), addressKey(address)];
}

function accountKey(username: string): string {
  return `account:${username.trim().toLowerCase().slice(0, 100)}`;
}

function addressKey(address: string): string {
  return `address:${address}`;
}
