import { type Kysely, sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceFault } from '@/lib/evidence/fault';
import { database } from '@/lib/store/database/database';
import { isPostgres } from '@/lib/store/database/dialect';
import type { Tables } from '@/lib/store/database/schema';
import { recordAudit } from '@/lib/store/people/audit';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { openReviewOffice } from '@/lib/store/testing/workflow-people';
import { moveReport } from '@/lib/store/workflow/move-report';
import { createReport } from './begin-report';
import { addComment, resolveThread } from './comments';
import { appendExplanation } from './explanation';
import { verifyDatabase } from './verify-database';

const place = provideDatabase();

/** A report with an answer to a finding that was sent in, commented on, returned, and sent in again. */
async function travelled(): Promise<void> {
  const { people, unitId } = await openReviewOffice();
  const created = await createReport(people.clerk, unitId, 2025);
  const id = created.ok ? created.id : '';
  const request = { reportId: id, revision: 0, address: '', today: '2026-01-20', details: { reason: '请改' } };
  const finding = { fingerprint: 'C08||t2/fees/amount|', rule: 'C08', address: '' };
  await appendExplanation(people.clerk, id, finding, { text: '含上年补缴', isDismissed: false });
  await moveReport(people.clerk, { ...request, action: 'submit', moves: 0 });
  const comment = { reportId: id, address: '', text: '请补充' };
  const added = await addComment(people.firstReviewer, { ...comment, place: 'part:overview' });
  await resolveThread(people.firstReviewer, added.ok ? added.id : '', comment);
  await moveReport(people.firstReviewer, { ...request, action: 'return', moves: 1 });
  await moveReport(people.clerk, { ...request, action: 'submit', moves: 2 });
}

/** What somebody does who has the file and knows SQL. */
async function tamper(...statements: readonly string[]): Promise<void> {
  const db = await database();
  // One connection, because what was turned off is turned off in it alone.
  await db.connection().execute(async (own) => {
    for (const statement of [...(await unguarded(own)), ...statements]) await sql.raw(statement).execute(own);
  });
}

/** What makes a database refuse nothing. */
async function unguarded(db: Kysely<Tables>): Promise<string[]> {
  if (isPostgres(db)) return ['set session_replication_role = replica'];
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'trigger'`.execute(db);
  return [...rows.map(({ name }) => `drop trigger "${name}"`), 'pragma foreign_keys = off'];
}

async function faults(): Promise<string[]> {
  const check = await verifyDatabase(place());
  if (!check.ok) throw new Error(check.code);
  return check.faulty.flatMap(({ report, faults: all }) => {
    expect(report).toMatch(/2025年度报告$|^[0-9a-z-]{10,}$|^操作记录$/);
    return all.map(words);
  });
}

function words(fault: EvidenceFault): string {
  if ('audit' in fault) return `audit ${fault.audit} ${fault.kind}`;
  if ('record' in fault) return `${fault.record} of ${fault.seq ?? 'nobody'} ${fault.kind}`;
  if ('seq' in fault) return `entry ${fault.seq} ${fault.kind}`;
  if ('version' in fault) return `version ${fault.version} ${fault.kind}`;
  return 'what' in fault ? `${fault.what} ${fault.kind}` : fault.file;
}

beforeEach(travelled);

describe('a database', () => {
  it('that nobody touched is sound', async () => {
    expect(await verifyDatabase(place())).toEqual({ ok: true, reports: 1, entries: 6, auditEntries: 0, faulty: [] });
  });

  it.each([
    ['update "reportLog" set seq = 9 where seq = 2'],
    ['delete from "reportLog"'],
    ['update "reportVersion" set draft = draft'],
    ['update explanation set text = text'],
    ['delete from explanation'],
    ['update comment set text = text'],
    ['delete from comment'],
  ])('refuses %s', async (statement) => {
    await expect(sql.raw(statement).execute(await database())).rejects.toThrow();
  });

  it.each([3, 5, 6])('without entry %i of a log shows it', async (seq) => {
    await tamper(`delete from "reportLog" where seq = ${seq}`);
    expect(await faults()).toContain(`entry ${seq} missing`);
  });

  it.each(['userName', 'at', 'toStatus', 'address'])('shows an altered %s', async (column) => {
    await tamper(`update "reportLog" set "${column}" = 'x' where seq = 2`);
    expect(await faults()).toEqual(['entry 2 altered']);
  });

  it('shows two entries that changed places', async () => {
    const swap = (from: number, to: number) => `update "reportLog" set seq = ${to} where seq = ${from}`;
    await tamper(swap(2, 99), swap(5, 2), swap(99, 5));
    expect(await faults()).toEqual(expect.arrayContaining(['entry 2 altered', 'entry 5 altered']));
  });

  it.each([
    [`update "reportVersion" set draft = '{"title":"别的"}'`, ['version 1 altered', 'text altered']],
    ['delete from "reportVersion"', ['version 1 missing']],
    [`update explanation set text = '属实'`, ['explanation of 1 altered']],
    ['update explanation set dismissed = 1', ['explanation of 1 altered']],
    ['delete from explanation', ['explanation of 1 missing']],
    [`update comment set text = '很好'`, ['comment of 4 altered']],
    ['update comment set "resolvedAt" = null', ['comment of 4 altered']],
    ['delete from comment', ['comment of 4 missing']],
    [
      `insert into comment select 'n', "reportId", null, anchor, words, text, "userId", "userName", at, null, null from comment`,
      ['comment of nobody foreign'],
    ],
    [`update report set status = 'approved'`, ['status altered']],
    [`update report set draft = '{"title":"别的"}'`, ['text altered']],
    ['delete from report', ['report missing']],
  ])('after %s: %j', async (statement, found) => {
    await tamper(statement);
    expect(await faults()).toEqual(found);
  });
});

describe('the audit record', () => {
  beforeEach(async () => {
    for (const username of ['a', 'b', 'c', 'd']) await recordAudit({ kind: 'signedIn', username, address: '10.0.0.1' });
  });

  it('that nobody touched is whole, also when entries are made at once', async () => {
    await Promise.all(['e', 'f', 'g'].map((username) => recordAudit({ kind: 'signedIn', username, address: '' })));
    expect(await verifyDatabase(place())).toMatchObject({ auditEntries: 7, faulty: [] });
  });

  it.each([
    [`update audit set username = 'x' where id = 2`, ['audit 2 altered']],
    ['delete from audit where id = 2', ['audit 3 missing']],
    ['delete from audit where id = 4', ['audit 0 missing']],
    ['delete from audit', ['audit 0 missing']],
    [
      `insert into audit select 9, at, kind, "userId", username, address, "unitId", about, digest, digest from audit where id = 4`,
      ['audit 9 altered', 'audit 0 foreign'],
    ],
  ])('after %s: %j', async (statement, found) => {
    await tamper(statement);
    expect(await faults()).toEqual(found);
  });
});
