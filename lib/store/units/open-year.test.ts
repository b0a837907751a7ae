import { beforeEach, expect, it } from 'vitest';
import { database } from '@/lib/store/database/database';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { insertReport } from '@/lib/store/reports/begin-report';
import { reportBefore } from '@/lib/store/reports/prior-report';
import { getReportOfYear } from '@/lib/store/reports/report';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi } from '@/lib/store/testing/two-offices';
import { cn2021 } from '@/lib/template/cn-2021';
import { openYear, yearStanding } from './open-year';
import { closeUnit } from './unit-admin';

provideDatabase();

const YEAR = 2026;
let [county, town, other] = ['', '', ''];
let [boss, clerk] = [{ userId: '' }, { userId: '' }];

beforeEach(async () => {
  const db = await database();
  await db.transaction().execute(async (trx) => {
    county = await insertUnit(trx, { ...qingshi, name: '云台县人民政府', level: 'county' });
    town = await insertUnit(trx, { ...qingshi, name: '甲镇人民政府' }, county);
    other = await insertUnit(trx, { ...qingshi, name: '乙镇人民政府' }, county);
    const person = async (username: string, unitId: string, role: 'administrator' | 'clerk') => {
      const userId = await insertAccount(trx, { name: username, username, passwordHash: 'none' });
      await insertMembership(trx, { userId, unitId, role });
      return { userId };
    };
    boss = await person('boss', county, 'administrator');
    clerk = await person('clerk', town, 'clerk');
    const last = (unitId: string, count: string) =>
      insertReport(trx, boss, unitId, YEAR - 1, {
        templateId: cn2021.id,
        draft: { 't3/carriedForward/person': count },
      });
    await last(town, '2');
    await last(other, '3');
  });
});

it('begins the reports of all units that have none, going on from last year, once', async () => {
  expect(await yearStanding(boss, YEAR)).toEqual({ begun: 0, waiting: 2 });
  expect(await openYear(boss, YEAR)).toEqual({ ok: true, opened: 2, withPrior: 2 });
  expect(await yearStanding(boss, YEAR)).toEqual({ begun: 2, waiting: 0 });
  expect(await openYear(boss, YEAR)).toEqual({ ok: true, opened: 0, withPrior: 0 });
  const report = await getReportOfYear(clerk, town, YEAR);
  expect(report).toMatchObject({ status: 'draft', report: { draft: { 't3/carriedIn/person': '2' } } });
});

it('is for administrators, and for a year of the present format', async () => {
  expect(await openYear(clerk, YEAR)).toEqual({ ok: true, opened: 0, withPrior: 0 });
  expect(await openYear(boss, 2019)).toEqual({ ok: false, code: 'noTemplate' });
});

it('goes on from the reports of units that were merged', async () => {
  expect(await closeUnit(boss, other, county)).toMatchObject({ ok: true });
  expect(await closeUnit(boss, other, other)).toMatchObject({ ok: false });
  expect(await closeUnit(boss, other, town)).toMatchObject({ ok: true });
  expect((await reportBefore(await database(), { unitId: town, year: YEAR }))?.draft).toMatchObject({
    't3/carriedForward/person': '5',
  });
  expect(await openYear(boss, YEAR)).toEqual({ ok: true, opened: 1, withPrior: 1 });
  const report = await getReportOfYear(clerk, town, YEAR);
  expect(report?.report.draft).toMatchObject({ 't3/carriedIn/person': '5' });
});
