import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from '@/lib/store/database/data-folder';
import { type Database, openDatabase, openPostgres } from '@/lib/store/database/database';
import { recordAudit } from '@/lib/store/people/audit';
import { createReport } from '@/lib/store/reports/begin-report';
import { addComment } from '@/lib/store/reports/comments';
import { verifyDatabase } from '@/lib/store/reports/verify-database';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { openReviewOffice } from '@/lib/store/testing/workflow-people';
import { moveReport } from '@/lib/store/workflow/move-report';
import { copyDatabase } from './copy-database';

const address = provideDatabase();
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nianbao-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** What `work` leaves in a data folder. */
async function inFolder(place: string, work: (db: Database) => Promise<void>): Promise<void> {
  const former = globalThis.nianbaoDatabase;
  const db = await openDatabase(place);
  globalThis.nianbaoDatabase = Promise.resolve(db);
  await work(db);
  await db.destroy();
  globalThis.nianbaoDatabase = former;
}

/** A report that went to the county, with a comment and its reply, a scan, a log and entries of the record. */
async function filled(db: Database): Promise<void> {
  const { people, unitId } = await openReviewOffice();
  const created = await createReport(people.clerk, unitId, 2025);
  const id = created.ok ? created.id : '';
  const step = { reportId: id, revision: 0, address: '', today: '2026-01-20', details: {} };
  await moveReport(people.clerk, { ...step, action: 'submit', moves: 0 });
  await addComment(people.firstReviewer, { reportId: id, address: '', text: '请核对“😀”', place: 'part:overview' });
  await recordAudit({ kind: 'signedIn', username: 'zhangsan', address: '10.0.0.1' });
  await sql`insert into "reportFigure" (year, cell, "reportId", value) values (2025, 'x', ${id}, ${2 ** 40})
    on conflict do nothing`.execute(db);
  await sql`insert into "reportScan" (id, "reportId", name, "mediaType", content, digest, "userName", at)
    values ('s', ${id}, '签字页.pdf', 'application/pdf', ${Buffer.from([0, 255, 10])}, '', '', '')`.execute(db);
}

it('everything comes into a PostgreSQL and back, and both hold what was there', async () => {
  await inFolder(folder, filled);
  const there = await copyDatabase(folder, address());
  expect(there).toMatchObject({
    ok: true,
    tables: { report: { rows: 1 }, reportScan: { rows: 1 }, audit: { rows: 1 } },
  });
  const kept = await verifyDatabase(folder);
  expect(kept).toMatchObject({ ok: true, reports: 1, faulty: [] });
  expect(await verifyDatabase(address())).toEqual(kept);
  const back = path.join(folder, 'back');
  expect(await copyDatabase(address(), back)).toEqual(there);
  expect(await verifyDatabase(back)).toEqual(kept);
});

it('what is written afterwards goes on from there', async () => {
  await inFolder(folder, filled);
  await copyDatabase(folder, address());
  const db = await openPostgres(address());
  const id = await db
    .transaction()
    .execute((trx) => recordAudit({ kind: 'signedOut', username: 'zhangsan', address: '10.0.0.1' }, trx));
  expect(id).toBe(2);
  const orphan = sql`insert into "reportSeen" ("reportId", "userId", version, at) values ('none', 'none', 1, '')`;
  await expect(orphan.execute(db)).rejects.toThrow(/foreign key/);
  await db.destroy();
  expect(await verifyDatabase(address())).toMatchObject({ auditEntries: 2, faulty: [] });
});

it('a target that holds anything, a folder that a server runs on, and two of a kind are refused', async () => {
  await inFolder(folder, filled);
  expect(await copyDatabase(folder, path.join(folder, 'b'))).toEqual({ ok: false, code: 'sameKind' });
  expect(await copyDatabase(path.join(folder, 'none'), address())).toEqual({ ok: false, code: 'noDatabase' });
  const lock = await lockFolder(folder);
  expect(await copyDatabase(folder, address())).toMatchObject({ ok: false, code: 'inUse' });
  lock.close();
  expect(await copyDatabase(folder, address())).toMatchObject({ ok: true });
  expect(await copyDatabase(folder, address())).toMatchObject({
    ok: false,
    code: 'notEmpty',
    tables: expect.arrayContaining(['audit', 'report', 'unit', 'user']),
  });
});
