import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/store/database/database';
import { insertAccount, insertMembership } from '@/lib/store/people/accounts';
import { createReport } from '@/lib/store/reports/report';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { openReviewOffice, type ReviewOffice } from '@/lib/store/testing/workflow-people';
import { deadlineBelow, deadlineFor, setDeadline } from './deadlines';
import { moveReport } from './move-report';
import { listNotices, readNotices } from './notices';
import { remind } from './reminders';
import { listQueuedReports } from './report-queue';

provideDatabase();

let office: ReviewOffice;
let administrator: { userId: string };
let reportId = '';

beforeEach(async () => {
  office = await openReviewOffice();
  administrator = await (await database()).transaction().execute(async (trx) => {
    const userId = await insertAccount(trx, { username: 'guanli', name: '关理', passwordHash: 'none' });
    await insertMembership(trx, { userId, unitId: office.countyId, role: 'administrator' });
    return { userId };
  });
  const created = await createReport(office.people.clerk, office.unitId, 2025);
  reportId = created.ok ? created.id : '';
});

async function set(submitBy: string) {
  return await setDeadline(administrator, office.countyId, { year: 2025, submitBy });
}

/** What the person was remindersOf of deadlines. */
async function remindersOf(role: keyof ReviewOffice['people']): Promise<string[]> {
  const notices = await listNotices(office.people[role]);
  return notices.filter(({ action }) => action === 'deadline').map(({ reason }) => reason);
}

describe('the day to hand in', () => {
  it('is set by administrators of the county, for the units below it, for one year', async () => {
    expect(await set('2026-01-15')).toEqual({ ok: true });
    expect(await deadlineFor(office.unitId, 2025)).toBe('2026-01-15');
    expect(await deadlineFor(office.unitId, 2026)).toBeUndefined();
    expect(await deadlineFor(office.countyId, 2025)).toBeUndefined();
    expect(await deadlineBelow(office.countyId, 2025)).toBe('2026-01-15');
    expect((await listQueuedReports(office.people.supervisor))[0]?.submitBy).toBe('2026-01-15');
  });

  it('is changed, and taken back', async () => {
    await set('2026-01-15');
    await set('2026-01-10');
    expect(await deadlineFor(office.unitId, 2025)).toBe('2026-01-10');
    await set('');
    expect(await deadlineFor(office.unitId, 2025)).toBeUndefined();
  });

  it('is refused to others, and after the statutory day', async () => {
    const day = { year: 2025, submitBy: '2026-01-15' };
    expect(await setDeadline(office.people.supervisor, office.countyId, day)).toEqual({ ok: false, code: 'notFound' });
    expect(await set('2026-02-15')).toEqual({ ok: false, code: 'badDeadline' });
    expect(await deadlineFor(office.unitId, 2025)).toBeUndefined();
  });
});

describe('reminders', () => {
  beforeEach(() => set('2026-01-15'));

  it('come once for each step, whoever looks and however often', async () => {
    await remind(office.people.clerk, 2025, '2025-12-20');
    expect(await remindersOf('clerk')).toEqual([]);
    await remind(office.people.supervisor, 2025, '2026-01-02');
    await remind(office.people.clerk, 2025, '2026-01-03');
    expect(await remindersOf('clerk')).toEqual(['应在2026年1月15日前报县办审核']);
    await remind(office.people.clerk, 2025, '2026-01-05');
    expect(await remindersOf('clerk')).toHaveLength(2);
    await remind(office.people.clerk, 2025, '2026-01-16');
    expect(await remindersOf('clerk')).toContain('已经过了期限：应在2026年1月15日前报县办审核');
    await readNotices(office.people.clerk);
    expect(await remindersOf('supervisor')).toEqual([]);
  });

  it('come again for another day', async () => {
    await remind(office.people.clerk, 2025, '2026-01-02');
    await set('2026-01-20');
    await remind(office.people.clerk, 2025, '2026-01-02');
    expect(await remindersOf('clerk')).toHaveLength(2);
  });

  it('go to whoever the report waits for as well', async () => {
    const request = { reportId, revision: 0, moves: 0, address: '', today: '2026-01-02', details: {} };
    await moveReport(office.people.clerk, { ...request, action: 'submit' });
    await remind(office.people.clerk, 2025, '2026-01-10');
    expect(await remindersOf('firstReviewer')).toHaveLength(1);
    expect(await remindersOf('secondReviewer')).toEqual([]);
  });

  it('are not for people who may not see the report, nor for other years', async () => {
    await remind(administrator, 2025, '2026-01-10');
    await remind(office.people.clerk, 2024, '2026-01-10');
    expect(await remindersOf('clerk')).toEqual([]);
  });
});
