import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { insertUnit } from '@/lib/store/people/accounts';
import { qingshi } from '@/lib/store/testing/two-offices';
import { openDatabase } from './database';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nianbao-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

it('is opened again with everything in it, its tables made once', async () => {
  const first = await openDatabase(folder);
  await first.transaction().execute((trx) => insertUnit(trx, qingshi));
  await first.destroy();
  const second = await openDatabase(folder);
  expect(await second.selectFrom('unit').select('name').execute()).toEqual([{ name: '青石镇人民政府' }]);
  await second.destroy();
});

it('writes ahead, waits for the disk, and keeps references whole', async () => {
  const db = await openDatabase(folder);
  const pragma = async (name: string) => (await sql.raw(`pragma ${name}`).execute(db)).rows;
  expect(await pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  expect(await pragma('synchronous')).toEqual([{ synchronous: 2 }]);
  expect(await pragma('foreign_keys')).toEqual([{ foreign_keys: 1 }]);
  await db.destroy();
});

it('makes its folder, closed to other users', async () => {
  const inner = path.join(folder, 'a b', 'data');
  await (await openDatabase(inner)).destroy();
  expect((await stat(inner)).mode & 0o077).toBe(0);
});

it('gives rows that can be passed on to the browser', async () => {
  const db = await openDatabase(folder);
  await db.transaction().execute((trx) => insertUnit(trx, qingshi));
  const [row] = await db.selectFrom('unit').select('id').execute();
  expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
  await db.destroy();
});
