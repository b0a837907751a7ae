import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { database } from './database';
import { moveReport } from './move-report';
import { createReport } from './report';
import { openRoadOffice } from './road-people';
import { provideDatabase } from './temporary-database';
import { verifyDatabase } from './verify-database';

const folder = provideDatabase();

/** A report that was sent in, returned, and sent in again. */
async function travelled(): Promise<void> {
  const { people, unitId } = await openRoadOffice();
  const created = await createReport(people.clerk, unitId, 2025);
  const id = created.ok ? created.id : '';
  const request = { reportId: id, revision: 0, address: '', today: '2026-01-20', details: { reason: '请改' } };
  await moveReport(people.clerk, { ...request, action: 'submit', moves: 0 });
  await moveReport(people.firstReviewer, { ...request, action: 'return', moves: 1 });
  await moveReport(people.clerk, { ...request, action: 'submit', moves: 2 });
}

/** What somebody does who has the file and knows SQL. */
async function tamper(statement: string): Promise<void> {
  const db = await database();
  for (const table of ['reportLog', 'reportVersion']) {
    for (const act of ['update', 'delete']) await sql.raw(`drop trigger "${table}_no_${act}"`).execute(db);
  }
  await sql.raw(statement).execute(db);
}

async function faults(): Promise<string[]> {
  const check = await verifyDatabase(folder());
  if (!check.ok) throw new Error(check.code);
  return check.faults.map(
    (fault) => `${'seq' in fault ? `entry ${fault.seq}` : `version ${fault.version}`} ${fault.kind}`,
  );
}

describe('a database', () => {
  it('that nobody touched is sound', async () => {
    await travelled();
    expect(await verifyDatabase(folder())).toEqual({ ok: true, reports: 1, entries: 3, faults: [] });
  });

  it.each([1, 2, 3])('without entry %i of a log shows it', async (seq) => {
    await travelled();
    await tamper(`delete from "reportLog" where seq = ${seq}`);
    expect(await faults()).toEqual([`entry ${seq} missing`]);
  });

  it.each(['userName', 'at', 'data', 'toStatus', 'address'])('shows an altered %s', async (column) => {
    await travelled();
    await tamper(`update "reportLog" set "${column}" = 'x' where seq = 2`);
    expect(await faults()).toEqual(['entry 2 altered']);
  });

  it('shows an altered and a removed version', async () => {
    await travelled();
    await tamper(`update "reportVersion" set draft = '{"title":"别的"}'`);
    expect(await faults()).toEqual(['version 1 altered']);
    await sql.raw('delete from "reportVersion"').execute(await database());
    expect(await faults()).toEqual(['version 1 missing']);
  });
});

it('says when there is no database', async () => {
  expect(await verifyDatabase(`${env().dataDir}/nowhere`)).toEqual({ ok: false, code: 'noDatabase' });
});
