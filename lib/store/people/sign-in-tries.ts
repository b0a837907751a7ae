/** Failed tries with a password or a code, counted for the account and for the address, and the locks they lead to. */
import type { Transaction } from 'kysely';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { type AuditEntry, recordAudit } from './audit';

/** Failures that lock. An office of many people comes from one address. */
export const MOST_FAILURES = { account: 5, address: 30 } as const;

/** Within so long they are counted, and for so long they lock. */
const WINDOW_MS = 10 * 60_000;

/** The account and the address of one try. */
export interface Try {
  readonly username: string;
  readonly address: string;
}

interface Failures {
  readonly key: string;
  readonly count: number;
  readonly auditId: number | null;
}

/** What locks this try now, the account or else the address; undefined where it may be made. */
export async function lockOf(attempt: Try, now: Date): Promise<string | undefined> {
  const db = await database();
  for (const { key, most } of countersOf(attempt)) {
    const failures = await failuresOf(db, key, now);
    if (failures && failures.count >= most) return key;
  }
  return undefined;
}

/** Counts a failure. What no longer counts is forgotten, so that made-up names leave nothing behind. */
export async function noteFailure(attempt: Try, now: Date): Promise<void> {
  const db = await database();
  const lastAt = now.toISOString();
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('signInFailure').where('lastAt', '<', windowStart(now)).execute();
    for (const { key } of countersOf(attempt)) {
      const count = ((await failuresOf(trx, key, now))?.count ?? 0) + 1;
      await trx
        .insertInto('signInFailure')
        .values({ key, count, lastAt, auditId: null })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ count, lastAt, auditId: null }))
        .execute();
    }
  });
}

/** Records a try that a lock refused: one entry for each time that something is locked, which tells how many there were. */
export async function recordLockedTry(key: string, entry: AuditEntry, now: Date): Promise<void> {
  const db = await database();
  await db.transaction().execute(async (trx) => {
    const failures = await failuresOf(trx, key, now);
    if (!failures) return;
    if (failures.auditId === null) {
      const auditId = await recordAudit(entry, trx);
      await trx.updateTable('signInFailure').set({ auditId }).where('key', '=', key).execute();
      await trx.insertInto('auditTally').values({ auditId, count: 1 }).execute();
      return;
    }
    await trx
      .updateTable('auditTally')
      .set((row) => ({ count: row('count', '+', 1) }))
      .where('auditId', '=', failures.auditId)
      .execute();
  });
}

/** Lets an account try again at once: it succeeded, or was given a new password. */
export async function unlockAccount(username: string): Promise<void> {
  const db = await database();
  await db.deleteFrom('signInFailure').where('key', '=', accountKey(username)).execute();
}

/** What tries of this account and from this address wait for each other by. */
export function tryKeys({ username, address }: Try): { readonly account: string; readonly address: string } {
  return { account: accountKey(username), address: addressKey(address) };
}

/** Failures that still count. A clock that was set back makes none last longer than the lock. */
async function failuresOf(
  db: Pick<Transaction<Tables>, 'selectFrom'>,
  key: string,
  now: Date,
): Promise<Failures | undefined> {
  const row = await db.selectFrom('signInFailure').selectAll().where('key', '=', key).executeTakeFirst();
  return row && Math.abs(now.getTime() - Date.parse(row.lastAt)) < WINDOW_MS ? row : undefined;
}

function windowStart(now: Date): string {
  return new Date(now.getTime() - WINDOW_MS).toISOString();
}

function countersOf(attempt: Try): { readonly key: string; readonly most: number }[] {
  const { account, address } = tryKeys(attempt);
  return [
    { key: account, most: MOST_FAILURES.account },
    { key: address, most: MOST_FAILURES.address },
  ];
}

function accountKey(username: string): string {
  return `account:${username.trim().toLowerCase().slice(0, 100)}`;
}

function addressKey(address: string): string {
  return `address:${networkOf(address)}`;
}

/** Whoever has one IPv6 address has 2^64 of them: the first four groups count. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('::').map((part) => part.split(':').filter(Boolean));
  if (!address.includes(':')) return address;
  const groups = [...head, ...Array(Math.max(0, 8 - head.length - (tail?.length ?? 0))).fill('0'), ...(tail ?? [])];
  return groups.slice(0, 4).join(':');
}
