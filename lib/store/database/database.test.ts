import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertUnit } from '@/lib/store/people/accounts';
import { scribbleOver } from '@/lib/store/testing/scribble';
import { qingshi } from '@/lib/store/testing/two-offices';
import { DATABASE_FILE, openDatabase } from './database';

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

it('keeps its files from other users, also those that were open to them before', async () => {
  const file = path.join(folder, DATABASE_FILE);
  const db = await openDatabase(folder);
  await chmod(file, 0o644);
  await db.destroy();
  const again = await openDatabase(folder);
  await again.transaction().execute((trx) => insertUnit(trx, qingshi));
  for (const name of await readdir(folder)) {
    expect(`${name} ${((await stat(path.join(folder, name))).mode & 0o777).toString(8)}`).toBe(`${name} 600`);
  }
  await again.destroy();
});

describe('a file that cannot be used is refused by name and left as it is', () => {
  const file = () => path.join(folder, DATABASE_FILE);

  it('where somebody scribbled over its pages', async () => {
    await scribbleOver(await openDatabase(folder), file());
    const before = await readFile(file());
    await expect(openDatabase(folder)).rejects.toMatchObject({ fault: 'damaged' });
    expect((await readFile(file())).equals(before)).toBe(true);
  });

  it('where it is none', async () => {
    await writeFile(file(), '年报'.repeat(4000));
    await expect(openDatabase(folder)).rejects.toMatchObject({ fault: 'damaged' });
  });

  it('where a newer version of the app has changed its tables', async () => {
    const db = await openDatabase(folder);
    await sql`insert into kysely_migration values ('9999-later', '2030-01-01')`.execute(db);
    await db.destroy();
    await expect(openDatabase(folder)).rejects.toMatchObject({ fault: 'newerSchema' });
  });

  it('where its folder is a file', async () => {
    await writeFile(path.join(folder, 'data'), '');
    await expect(openDatabase(path.join(folder, 'data'))).rejects.toMatchObject({ fault: 'notOpened' });
  });
});

it('gives rows that can be passed on to the browser', async () => {
  const db = await openDatabase(folder);
  await db.transaction().execute((trx) => insertUnit(trx, qingshi));
  const [row] = await db.selectFrom('unit').select('id').execute();
  expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
  await db.destroy();
});
