/** What is known of a person's passwords: which were used, when the last was chosen, what the person's units ask. */
import { sql } from 'kysely';
import { database } from '@/lib/store/database/database';

/** Passwords that may not come again, the present one among them. */
const REMEMBERED = 5;

/** The hashes of the last passwords, newest first. */
export async function recentHashes(userId: string): Promise<string[]> {
  const db = await database();
  const [account, history] = await Promise.all([
    db.selectFrom('account').select('password').where('userId', '=', userId).execute(),
    db
      .selectFrom('passwordHistory')
      .select('hash')
      .where('userId', '=', userId)
      .orderBy('at', 'desc')
      .limit(REMEMBERED)
      .execute(),
  ]);
  const hashes = [...account.map(({ password }) => password), ...history.map(({ hash }) => hash)];
  return [...new Set(hashes.filter((hash) => hash !== null))].slice(0, REMEMBERED);
}

/** Notes that the present password was just chosen by its owner. */
export async function passwordChosen(userId: string): Promise<void> {
  const db = await database();
  const at = new Date().toISOString();
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('passwordHistory')
      .columns(['userId', 'hash', 'at'])
      .expression((eb) =>
        eb
          .selectFrom('account')
          .select(['userId', sql<string>`password`.as('hash'), sql<string>`${at}`.as('at')])
          .where('userId', '=', userId)
          .where('password', 'is not', null),
      )
      .execute();
    await trx
      .updateTable('user')
      .set({ mustChangePassword: 0, passwordChangedAt: at })
      .where('id', '=', userId)
      .execute();
  });
}

/** The strictest that the person's units and those above them ask of passwords. */
export async function passwordPolicyOf(userId: string): Promise<{ readonly classes: number; readonly days: number }> {
  const db = await database();
  const { rows } = await sql<{ classes: number | null; days: number | null }>`
    with recursive line(id) as (
      select "unitId" from membership where "userId" = ${userId}
      union
      select unit."parentId" from unit join line on unit.id = line.id where unit."parentId" is not null
    )
    select max("passwordClasses") as classes, min(nullif("passwordDays", 0)) as days from unit where id in (select id from line)
  `.execute(db);
  return { classes: rows[0]?.classes ?? 3, days: rows[0]?.days ?? 0 };
}
