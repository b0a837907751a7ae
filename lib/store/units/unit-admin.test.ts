import { beforeEach, describe, expect, it } from 'vitest';
import type { NumberedUnit } from '@/lib/report/unit/unit-sheet';
import { database } from '@/lib/store/database/database';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { recordAudit } from '@/lib/store/people/audit';
import { createReport } from '@/lib/store/reports/report';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi } from '@/lib/store/testing/two-offices';
import { importUnits } from './import-units';
import { addUnit, changeSettings, changeUnit, closeUnit, removeUnit, reopenUnit } from './unit-admin';
import { getAdministeredUnit, listAdministeredUnits } from './unit-tree-list';

provideDatabase();

const entry = { ...qingshi, creditCode: '' };
let [county, neighbour] = ['', ''];
let boss = { userId: '' };

beforeEach(async () => {
  const db = await database();
  await db.transaction().execute(async (trx) => {
    county = await insertUnit(trx, { ...qingshi, name: '云台县人民政府', level: 'county' });
    neighbour = await insertUnit(trx, { ...qingshi, name: '邻县人民政府', level: 'county' });
    boss = { userId: await insertAccount(trx, { name: 'boss', username: 'boss', passwordHash: 'none' }) };
    await insertMembership(trx, { userId: boss.userId, unitId: county, role: 'administrator' });
    await insertMembership(trx, { userId: boss.userId, unitId: county, role: 'clerk' });
  });
});

const names = async () => (await listAdministeredUnits(boss)).map(({ name, depth }) => [name, depth]);

it('a new unit stands below, with the settings of the one above', async () => {
  await changeSettings(boss, county, { reviewStages: 2, fourEyes: false, passwordClasses: 4, passwordDays: 90 });
  const added = await addUnit(boss, county, entry);
  expect(await names()).toEqual([
    ['云台县人民政府', 0],
    [entry.name, 1],
  ]);
  expect(await getAdministeredUnit(boss, added.ok ? added.id : '')).toMatchObject({
    reviewStages: 2,
    fourEyes: false,
    passwordClasses: 4,
    passwordDays: 90,
  });
});

describe('is refused:', () => {
  it('a name that is there', async () => {
    await addUnit(boss, county, entry);
    expect(await addUnit(boss, county, entry)).toEqual({ ok: false, code: 'nameTaken' });
    expect(await changeUnit(boss, county, entry)).toEqual({ ok: false, code: 'nameTaken' });
  });

  it('whatever concerns a unit of others', async () => {
    const refused = { ok: false, code: 'notFound' };
    const settings = { reviewStages: 1, fourEyes: false, passwordClasses: 3, passwordDays: 0 };
    expect(await addUnit(boss, neighbour, entry)).toEqual(refused);
    expect(await changeUnit(boss, neighbour, entry)).toEqual(refused);
    expect(await changeSettings(boss, neighbour, settings)).toEqual(refused);
    expect(await closeUnit(boss, neighbour)).toEqual(refused);
    expect(await removeUnit(boss, neighbour)).toEqual(refused);
  });

  it('removing a unit with reports, and closing one with units below', async () => {
    await addUnit(boss, county, entry);
    expect(await closeUnit(boss, county)).toEqual({ ok: false, code: 'unitHasOthers' });
    await createReport(boss, county, 2025);
    expect(await removeUnit(boss, county)).toEqual({ ok: false, code: 'unitHasReports' });
  });
});

it('a closed unit begins no reports, and can be opened again', async () => {
  expect(await closeUnit(boss, county)).toMatchObject({ ok: true });
  expect(await createReport(boss, county, 2025)).toMatchObject({ code: 'notFound' });
  expect(await reopenUnit(boss, county)).toMatchObject({ ok: true });
  expect(await createReport(boss, county, 2025)).toMatchObject({ ok: true });
});

it('a unit added by mistake can be removed', async () => {
  const added = await addUnit(boss, county, entry);
  expect(await removeUnit(boss, added.ok ? added.id : '')).toMatchObject({ ok: true });
  expect(await names()).toHaveLength(1);
});

describe('many at once', () => {
  const unit = (row: number, name: string, parent: string): NumberedUnit => ({ ...entry, name, parent, row });

  it('stand each below its own', async () => {
    const both = [unit(2, '甲镇', '云台县人民政府'), unit(3, '甲镇司法所', '甲镇')];
    expect(await importUnits(boss, both)).toEqual({ ok: true });
    expect(await names()).toEqual([
      ['云台县人民政府', 0],
      ['甲镇', 1],
      ['甲镇司法所', 2],
    ]);
  });

  it('are not added where one is refused, which is named by its row', async () => {
    const wrong = [unit(2, '甲镇', '云台县人民政府'), unit(3, '乙镇', '邻县人民政府')];
    expect(await importUnits(boss, wrong)).toEqual({ ok: false, code: 'notFound', row: 3 });
    expect(await names()).toHaveLength(1);
  });
});

it('the record of acts can be added to, but not changed', async () => {
  await recordAudit({ kind: 'signedIn', username: 'boss', address: '10.0.0.1' });
  const db = await database();
  await expect(db.updateTable('audit').set({ username: 'other' }).execute()).rejects.toThrow('only added to');
  await expect(db.deleteFrom('audit').execute()).rejects.toThrow('only added to');
});
