/** What holds on PostgreSQL beside what holds on both. */
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { insertUnit } from '@/lib/store/people/accounts';
import { recordAudit } from '@/lib/store/people/audit';
import { verifyAudit } from '@/lib/store/people/verify-audit';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi } from '@/lib/store/testing/two-offices';
import { type Database, database, openPostgres } from './database';
import { postgresDatabase } from './postgres';
import { storageFaultOf } from './storage-fault';

const place = provideDatabase();

it('servers that write to the record at once make one chain', async () => {
  const servers = [postgresDatabase(place()), postgresDatabase(place()), postgresDatabase(place())];
  const entry = { kind: 'signedIn', username: 'zhangsan', address: '10.0.0.1' } as const;
  const entries = servers.flatMap((db) =>
    Array.from({ length: 10 }, () => db.transaction().execute((trx) => recordAudit(entry, trx))),
  );
  expect(new Set(await Promise.all(entries)).size).toBe(30);
  await Promise.all(servers.map((db) => db.destroy()));
  expect(await verifyAudit(await database())).toEqual({ entries: 30, faults: [] });
});

it('of two transactions that each saw the other undone one is done again', async () => {
  const db = await database();
  await db.transaction().execute((trx) => insertUnit(trx, qingshi));
  let tries = 0;
  const onlyOne = async () =>
    await db.transaction().execute(async (trx) => {
      tries += 1;
      const { count } = await trx
        .selectFrom('season')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      await sql`select pg_sleep(0.05)`.execute(trx);
      await trx
        .insertInto('season')
        .values({ year: 2020 + count, openedAt: '' })
        .execute();
      return count;
    });
  expect((await Promise.all([onlyOne(), onlyOne(), onlyOne()])).sort()).toEqual([0, 1, 2]);
  expect(tries).toBeGreaterThan(3);
});

it('a text with the sign 0 is kept without it', async () => {
  const db = await database();
  const id = await db.transaction().execute((trx) => insertUnit(trx, { ...qingshi, name: '青\0石' }));
  expect(await db.selectFrom('unit').select('name').where('id', '=', id).execute()).toEqual([{ name: '青\uFFFD石' }]);
});

it('a number that is sent may be as large as on SQLite', async () => {
  const db = await database();
  const largest = Number.MAX_SAFE_INTEGER;
  await db.insertInto('season').values({ year: largest, openedAt: '' }).execute();
  expect(await db.selectFrom('season').select('year').where('year', '>=', largest).execute()).toEqual([
    { year: largest },
  ]);
});

it.each(['audit', 'explanation', 'comment', 'reportLog', 'reportVersion'])(
  'the whole of %s cannot be emptied either',
  async (table) => {
    const emptying = sql`truncate ${sql.table(table)} cascade`.execute(await database());
    await expect(emptying).rejects.toThrow(/only added|stays/);
  },
);

it('a server that is not there, or lets nobody in, is named', async () => {
  const gone = Object.assign(new URL(place()), { port: '1' }).href;
  await expect(openPostgres(gone)).rejects.toMatchObject({ fault: 'notReached' });
  await expect(openPostgres(`${place()}-nowhere`)).rejects.toMatchObject({ fault: 'notReached' });
});

it('a connection that is cut is a fault of the storage, and the next query has another', async () => {
  const db = await database();
  const cutting = sql`select pg_terminate_backend(pg_backend_pid())`.execute(db);
  expect(storageFaultOf(await cutting.catch((error: unknown) => error))).toBe('notReached');
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
});

it('a database that orders texts by a language is refused', async () => {
  const admin = await database();
  const name = `ordered_${process.pid}`;
  await sql`create database ${sql.id(name)} template template0 encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C'`.execute(
    admin,
  );
  const url = Object.assign(new URL(place()), { pathname: `/${name}` }).href;
  await expect(openPostgres(url)).rejects.toMatchObject({ fault: 'wrongOrder' });
  await dropped(admin, name);
});

async function dropped(db: Database, name: string): Promise<void> {
  await sql`drop database ${sql.id(name)} with (force)`.execute(db);
}
