import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Kysely, Migrator, sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as accounts from '@/lib/store/database/migrations/0001-accounts';
import * as reports from '@/lib/store/database/migrations/0002-reports';
import { DATABASE_FILE } from './database';
import { checkMigrated, migrate } from './migrate';
import type { Tables } from './schema';
import { sqliteDialect } from './sqlite';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nianbao-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

it('an office that was there before keeps everything; its administrator keeps that post alone, and the record says so', async () => {
  const db = new Kysely<Tables>({ dialect: await sqliteDialect(path.join(folder, 'old.sqlite')) });
  const old = { '0001-accounts': accounts, '0002-reports': reports };
  await new Migrator({ db, provider: { getMigrations: async () => old } }).migrateToLatest();
  await sql`insert into user (id, name, email, "emailVerified", "createdAt", "updatedAt", username)
    values ('u', '张三', 'a@b', 0, '2026', '2026', 'zhangsan')`.execute(db);
  await sql`insert into unit (id, level, name, "shortName", address, postcode, phone, email, "portalUrl", "createdAt")
    values ('t', 'township', '青石镇人民政府', '青石镇', '', '', '', '', '', '2026')`.execute(db);
  await sql`insert into report (id, "unitId", year, "templateId", status, revision, draft, "createdAt", "updatedAt")
    values ('r', 't', 2025, 'cn-2021', 'draft', 1, '{"year":"2025"}', '2026', '2026')`.execute(db);
  await sql`insert into "reportPatch" ("reportId", revision, "saveId", patch, "userId", at)
    values ('r', 0, 'begin', '{}', 'u', '2026')`.execute(db);
  await sql`insert into membership ("userId", "unitId", role) values ('u', 't', 'administrator')`.execute(db);

  await migrate(db);

  expect(await db.selectFrom('membership').select('role').execute()).toEqual([{ role: 'administrator' }]);
  expect(await db.selectFrom('audit').select(['kind', 'unitId', 'about']).execute()).toEqual([
    { kind: 'roleTaken', unitId: 't', about: expect.stringContaining('zhangsan') },
  ]);
  expect(
    await db.selectFrom('unit').select(['name', 'creditCode', 'reviewStages', 'fourEyes']).executeTakeFirst(),
  ).toEqual({ name: '青石镇人民政府', creditCode: '', reviewStages: 3, fourEyes: 1 });
  expect(
    await db.selectFrom('user').select(['username', 'mustChangePassword', 'homeUnitId']).executeTakeFirst(),
  ).toEqual({
    username: 'zhangsan',
    mustChangePassword: 0,
    homeUnitId: 't',
  });
  expect(await db.selectFrom('report').select(['id', 'kind', 'draft']).execute()).toEqual([
    { id: 'r', kind: 'own', draft: '{"year":"2025"}' },
  ]);
  expect(await db.selectFrom('obligation').select(['unitId', 'year', 'kind', 'standing']).execute()).toEqual([
    { unitId: 't', year: 2025, kind: 'own', standing: 'due' },
  ]);
  const { rows: torn } = await sql`pragma foreign_key_check`.execute(db);
  expect(torn).toEqual([]);
  await db.destroy();
});

it.each([9, 30])(
  'cut off at change %i of the tables, the database is the old one, whole, and is brought up to date the next time',
  async (at) => {
    const file = path.join(folder, DATABASE_FILE);
    const old = new Kysely<Tables>({ dialect: await sqliteDialect(file) });
    const first = { '0001-accounts': accounts };
    await new Migrator({ db: old, provider: { getMigrations: async () => first } }).migrateToLatest();
    await sql`insert into user (id, name, email, "emailVerified", "createdAt", "updatedAt", username)
    values ('u', '张三', 'a@b', 0, '2026', '2026', 'zhangsan')`.execute(old);
    const tables = async (db: Kysely<Tables>) =>
      (await sql`select name from sqlite_master order by name`.execute(db)).rows;
    const before = await tables(old);
    await old.destroy();

    const { signal } = spawnSync(
      process.execPath,
      ['--import', './lib/store/testing/dying-database.mjs', 'scripts/cli.mjs', 'projection', '--database', folder],
      { env: { ...process.env, DIE_AT: String(at) } },
    );
    expect(signal).toBe('SIGKILL');

    const db = new Kysely<Tables>({ dialect: await sqliteDialect(file) });
    expect(await tables(db)).toEqual(before);
    expect((await sql`pragma integrity_check`.execute(db)).rows).toEqual([{ integrity_check: 'ok' }]);
    expect(await checkMigrated(db)).toBe('olderSchema');
    await migrate(db);
    expect(await checkMigrated(db)).toBe('ok');
    expect(await db.selectFrom('user').select('name').execute()).toEqual([{ name: '张三' }]);
    await db.destroy();
  },
);
