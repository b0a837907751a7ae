import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/store/database/database';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { createReport } from '@/lib/store/reports/begin-report';
import { extendDeadline, setObligation } from '@/lib/store/season/change-obligation';
import { openSeason } from '@/lib/store/season/obligations';
import { listSeason } from '@/lib/store/season/season-rows';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi } from '@/lib/store/testing/two-offices';
import { openReviewOffice, type ReviewOffice } from '@/lib/store/testing/workflow-people';
import { deadlineBelow, deadlineFor, setDeadline } from './deadlines';
import { moveReport } from './move-report';
import { listNotices, readNotices } from './notices';
import { remind } from './reminders';
import { listOwnQueue } from './report-queue';

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
  it('is set by administrators and supervisors of the county, for the units below it, for one year', async () => {
    expect(await set('2026-01-15')).toEqual({ ok: true });
    expect(await deadlineFor(office.unitId, 2025)).toBe('2026-01-15');
    expect(await deadlineFor(office.unitId, 2026)).toBeUndefined();
    expect(await deadlineFor(office.countyId, 2025)).toBeUndefined();
    expect(await deadlineBelow(office.countyId, 2025)).toBe('2026-01-15');
    expect((await listOwnQueue(office.people.clerk))[0]?.submitBy).toBe('2026-01-15');
    expect((await listSeason(office.people.supervisor, 2025, '2026-01-01'))[0]?.submitBy).toBe('2026-01-15');
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
    expect(await setDeadline(office.people.clerk, office.countyId, day)).toEqual({ ok: false, code: 'notFound' });
    expect(await setDeadline(office.people.supervisor, office.unitId, day)).toEqual({ ok: false, code: 'notFound' });
    expect(await set('2026-02-15')).toEqual({ ok: false, code: 'badDeadline' });
    expect(await deadlineFor(office.unitId, 2025)).toBeUndefined();
  });
});

describe('reminders', () => {
  beforeEach(() => set('2026-01-15'));

  it('come once for each step, however often the clock goes', async () => {
    await remind(2025, '2025-12-20');
    expect(await remindersOf('clerk')).toEqual([]);
    await remind(2025, '2026-01-02');
    await remind(2025, '2026-01-03');
    expect(await remindersOf('clerk')).toEqual(['应在2026年1月15日前报县办审核']);
    await remind(2025, '2026-01-05');
    expect(await remindersOf('clerk')).toHaveLength(2);
    await remind(2025, '2026-01-16');
    expect(await remindersOf('clerk')).toContain('已经过了期限：应在2026年1月15日前报县办审核');
    await readNotices(office.people.clerk);
    expect(await remindersOf('supervisor')).toEqual([]);
  });

  it('come again for another day', async () => {
    await remind(2025, '2026-01-02');
    await set('2026-01-20');
    await remind(2025, '2026-01-02');
    expect(await remindersOf('clerk')).toHaveLength(2);
  });

  it('go to whoever the report waits for as well', async () => {
    const request = { reportId, revision: 0, moves: 0, address: '', today: '2026-01-02', details: {} };
    await moveReport(office.people.clerk, { ...request, action: 'submit' });
    await remind(2025, '2026-01-10');
    expect(await remindersOf('firstReviewer')).toHaveLength(1);
    expect(await remindersOf('secondReviewer')).toEqual([]);
  });

  it('are not given of other years', async () => {
    await remind(2024, '2026-01-10');
    expect(await remindersOf('clerk')).toEqual([]);
  });

  it('come to a unit that has not begun its report', async () => {
    const db = await database();
    await openSeason(db, 2025);
    await db.transaction().execute(async (trx) => {
      const unitId = await insertUnit(trx, { ...qingshi, name: '白水乡人民政府' }, office.countyId);
      await insertMembership(trx, { userId: administrator.userId, unitId, role: 'clerk' });
    });
    expect(await remind(2025, '2026-01-10')).toBe(2);
    const notices = await listNotices(administrator);
    expect(notices).toMatchObject([{ action: 'deadline', reportId: null, status: 'none' }]);
  });

  it('leave out what is not owed, and wait for a day that was put off', async () => {
    const key = { unitId: office.unitId, year: 2025, kind: 'own' } as const;
    const { supervisor } = office.people;
    await extendDeadline(supervisor, key, { day: '2026-03-01', reason: '机构改革' });
    expect(await remind(2025, '2026-01-10')).toBe(0);
    expect(await remind(2025, '2026-02-25')).toBe(1);
    await setObligation(supervisor, key, { standing: 'exempt', reason: '已撤并', intoUnitId: '' });
    expect(await remind(2025, '2026-03-02')).toBe(0);
  });
});
