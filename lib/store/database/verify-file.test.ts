/** What `verifyDatabase` says of the file of an embedded database. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyDatabase } from '@/lib/store/reports/verify-database';
import { scribbleOver } from '@/lib/store/testing/scribble';
import { DATABASE_FILE, openDatabase } from './database';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nianbao-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

it('calls no database sound whose pages are damaged', async () => {
  await scribbleOver(await openDatabase(folder), path.join(folder, DATABASE_FILE));
  expect(await verifyDatabase(folder)).toMatchObject({
    ok: false,
    code: 'damaged',
    sentence: expect.stringMatching(/已损坏/),
  });
});

it.each([
  ['newerSchema', `insert into kysely_migration values ('9999-later', '2030-01-01')`],
  ['olderSchema', `delete from kysely_migration where name like '0014%'`],
])('%s: says that another version of the app is needed', async (code, statement) => {
  const db = await openDatabase(folder);
  await sql.raw(statement).execute(db);
  await db.destroy();
  expect(await verifyDatabase(folder)).toMatchObject({ ok: false, code });
});

it('says when there is no database', async () => {
  expect(await verifyDatabase(path.join(folder, 'nowhere'))).toEqual({ ok: false, code: 'noDatabase' });
});
