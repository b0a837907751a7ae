/** Where people want letters about their notices. An address gets letters once its owner has sent back the code it was sent. */
import { database } from '@/lib/store/database/database';
import type { Asker } from '@/lib/workflow/asker';

/** A code is good for so long, and for so many tries. */
const CODE_MS = 30 * 60_000;
const MOST_TRIES = 5;

/** Codes are not asked for more often, so that nobody's letter box is filled from here. */
const BETWEEN_MS = 60_000;

export interface NoticeEmail {
  /** Where letters go; empty for nowhere. */
  readonly confirmed: string;
  /** The address that waits for its code; empty where none does. */
  readonly waiting: string;
}

/** The addresses of a person. */
export async function noticeEmailOf({ userId }: Asker, now: Date): Promise<NoticeEmail> {
  const db = await database();
  const row = await db
    .selectFrom('user')
    .select(['noticeEmail', 'askedEmail', 'askedEmailAt'])
    .where('id', '=', userId)
    .executeTakeFirst();
  const isWaiting = row !== undefined && isWithin(row.askedEmailAt, CODE_MS, now);
  return { confirmed: row?.noticeEmail ?? '', waiting: isWaiting ? row.askedEmail : '' };
}

/** No letters any more, and none that waits. */
export async function forgetNoticeEmail({ userId }: Asker): Promise<void> {
  const db = await database();
  await db
    .updateTable('user')
    .set({ noticeEmail: '', askedEmail: '', askedEmailCode: '' })
    .where('id', '=', userId)
    .execute();
}

/** Notes the code that goes to an address; false, and nothing noted, where another went out less than a minute ago. */
export async function askNoticeEmail(
  { userId }: Asker,
  { address, code, now }: { readonly address: string; readonly code: string; readonly now: Date },
): Promise<boolean> {
  const db = await database();
  const { numUpdatedRows } = await db
    .updateTable('user')
    .set({ askedEmail: address, askedEmailCode: code, askedEmailAt: now.toISOString(), askedEmailTries: 0 })
    .where('id', '=', userId)
    .where('askedEmailAt', '<', new Date(now.getTime() - BETWEEN_MS).toISOString())
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes the code: the address gets letters from now on. Undefined where it is another one, too late or tried too often. */
export async function confirmNoticeEmail({ userId }: Asker, code: string, now: Date): Promise<string | undefined> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('user')
      .set((column) => ({ askedEmailTries: column('askedEmailTries', '+', 1) }))
      .where('id', '=', userId)
      .where('askedEmail', '!=', '')
      .returning(['askedEmail', 'askedEmailCode', 'askedEmailAt', 'askedEmailTries'])
      .executeTakeFirst();
    if (!row || row.askedEmailTries > MOST_TRIES || !isWithin(row.askedEmailAt, CODE_MS, now)) return undefined;
    if (row.askedEmailCode !== code) return undefined;
    await trx
      .updateTable('user')
      .set({ noticeEmail: row.askedEmail, askedEmail: '', askedEmailCode: '' })
      .where('id', '=', userId)
      .execute();
    return row.askedEmail;
  });
}

function isWithin(at: string, ms: number, now: Date): boolean {
  return at !== '' && Math.abs(now.getTime() - Date.parse(at)) < ms;
}
