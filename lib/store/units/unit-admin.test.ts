import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/store/database/database';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { recordAudit } from '@/lib/store/people/audit';
import { createReport } from '@/lib/store/reports/begin-report';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi } from '@/lib/store/testing/two-offices';
import { type UnitSettings, unbounded } from '@/lib/workflow/unit-settings';
import { addUnit, changeSettings, changeUnit, closeUnit, removeUnit, reopenUnit } from './unit-admin';
import { getAdministeredUnit, listAdministeredUnits, pageOfUnits } from './unit-tree-list';

provideDatabase();

const entry = { ...qingshi, creditCode: '' };
let [county, neighbour] = ['', ''];
let [boss, clerk] = [{ userId: '' }, { userId: '' }];

beforeEach(async () => {
  const db = await database();
  await db.transaction().execute(async (trx) => {
    county = await insertUnit(trx, { ...qingshi, name: '云台县人民政府', level: 'county' });
    neighbour = await insertUnit(trx, { ...qingshi, name: '邻县人民政府', level: 'county' });
    boss = { userId: await insertAccount(trx, { name: 'boss', username: 'boss', passwordHash: 'none' }) };
    await insertMembership(trx, { userId: boss.userId, unitId: county, role: 'administrator' });
    clerk = { userId: await insertAccount(trx, { name: 'clerk', username: 'clerk', passwordHash: 'none' }) };
    await insertMembership(trx, { userId: clerk.userId, unitId: county, role: 'clerk' });
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

it('units stand below their office in the order of their names, numbers by size, whenever they were added', async () => {
  for (const name of ['第10镇人民政府', '安乐镇人民政府', '第2镇人民政府'])
    await addUnit(boss, county, { ...entry, name });
  expect(await names()).toEqual([
    ['云台县人民政府', 0],
    ['安乐镇人民政府', 1],
    ['第2镇人民政府', 1],
    ['第10镇人民政府', 1],
  ]);
  const { units, found } = await pageOfUnits(boss, { search: '第', offset: 1, limit: 1 });
  expect([units.map(({ name }) => name), found]).toEqual([['第10镇人民政府'], 2]);
});

describe('is refused:', () => {
  it('a name that is there', async () => {
    await addUnit(boss, county, entry);
    expect(await addUnit(boss, county, entry)).toEqual({ ok: false, code: 'nameTaken' });
    expect(await changeUnit(boss, county, entry)).toEqual({ ok: false, code: 'nameTaken' });
  });

  it('whatever concerns a unit of others', async () => {
    const refused = { ok: false, code: 'notFound' };
    const settings = unbounded;
    expect(await addUnit(boss, neighbour, entry)).toEqual(refused);
    expect(await changeUnit(boss, neighbour, entry)).toEqual(refused);
    expect(await changeSettings(boss, neighbour, settings)).toEqual(refused);
    expect(await closeUnit(boss, neighbour)).toEqual(refused);
    expect(await removeUnit(boss, neighbour)).toEqual(refused);
  });

  it('removing or closing the topmost unit, removing one with people', async () => {
    expect(await closeUnit(boss, county)).toEqual({ ok: false, code: 'notFound' });
    expect(await removeUnit(boss, county)).toEqual({ ok: false, code: 'notFound' });
    const { town } = await townWithAdministrator();
    expect(await removeUnit(boss, town)).toEqual({ ok: false, code: 'unitHasPeople' });
  });

  it('closing a unit with others below', async () => {
    const { town, local } = await townWithAdministrator();
    await addUnit(local, town, { ...entry, name: '财政所' });
    expect(await closeUnit(boss, town)).toEqual({ ok: false, code: 'unitHasOthers' });
  });
});

/** A town of the county with an administrator and a clerk of its own. */
async function townWithAdministrator() {
  const added = await addUnit(boss, county, entry);
  if (!added.ok) throw new Error(added.code);
  const db = await database();
  const join = (username: string, role: 'administrator' | 'clerk') =>
    db.transaction().execute(async (trx) => {
      const userId = await insertAccount(trx, { name: username, username, passwordHash: 'none' });
      await insertMembership(trx, { userId, unitId: added.id, role });
      return { userId };
    });
  return { town: added.id, local: await join('local', 'administrator'), writer: await join('writer', 'clerk') };
}

it('a closed unit begins no reports, and only the office above opens it again', async () => {
  const { town, local, writer } = await townWithAdministrator();
  expect(await closeUnit(local, town)).toEqual({ ok: false, code: 'notFound' });
  expect(await closeUnit(boss, town)).toMatchObject({ ok: true });
  expect(await createReport(writer, town, 2025)).toMatchObject({ code: 'notFound' });
  expect(await reopenUnit(local, town)).toEqual({ ok: false, code: 'notFound' });
  expect(await reopenUnit(boss, town)).toMatchObject({ ok: true });
  expect(await createReport(writer, town, 2025)).toMatchObject({ ok: true });
  expect(await removeUnit(boss, town)).toEqual({ ok: false, code: 'unitHasReports' });
});

describe('a unit below', () => {
  const strict: UnitSettings = { reviewStages: 2, fourEyes: true, passwordClasses: 4, passwordDays: 90 };

  it('makes its settings stricter than the office above left them, not laxer', async () => {
    const { town, local } = await townWithAdministrator();
    expect(await changeSettings(boss, town, strict)).toMatchObject({ ok: true });
    const refused = { ok: false, code: 'outOfBounds' };
    expect(await changeSettings(local, town, { ...strict, reviewStages: 1 })).toEqual(refused);
    expect(await changeSettings(local, town, { ...strict, fourEyes: false })).toEqual(refused);
    expect(await changeSettings(local, town, { ...strict, reviewStages: 3 })).toMatchObject({ ok: true });
    expect(await changeSettings(local, town, strict), 'back to what is asked').toMatchObject({ ok: true });
    expect(await changeSettings(boss, town, unbounded), 'the office above may').toMatchObject({ ok: true });
  });

  it('begins within the settings of the office above', async () => {
    await changeSettings(boss, county, strict);
    const { town, local } = await townWithAdministrator();
    expect(await changeSettings(local, town, unbounded)).toEqual({ ok: false, code: 'outOfBounds' });
  });

  it('is allowed one person from above only', async () => {
    const { town, local } = await townWithAdministrator();
    const { reviewStages, fourEyes, passwordClasses, passwordDays } = (await getAdministeredUnit(boss, town)) ?? strict;
    const settings = { reviewStages, fourEyes, passwordClasses, passwordDays };
    expect(await changeSettings(local, town, settings, true)).toEqual({ ok: false, code: 'forbidden' });
    expect(await changeSettings(boss, town, settings, true)).toMatchObject({ ok: true });
    expect((await getAdministeredUnit(local, town))?.onePerson).toBe(true);
    expect(await changeSettings(boss, county, settings, true), 'nobody stands above').toMatchObject({
      code: 'forbidden',
    });
  });

  it('is renamed from above, the topmost by its own administrator', async () => {
    const { town, local } = await townWithAdministrator();
    const renamed = { ...entry, name: '新名镇人民政府' };
    expect(await changeUnit(local, town, renamed)).toEqual({ ok: false, code: 'notFound' });
    expect(await changeUnit(boss, town, renamed)).toMatchObject({ ok: true, before: { name: entry.name } });
    expect(await changeUnit(boss, county, { ...entry, name: '云台市人民政府' })).toMatchObject({ ok: true });
    expect(await changeUnit(clerk, county, { ...entry, name: '冒名' })).toEqual({ ok: false, code: 'notFound' });
  });
});

it('a unit added by mistake can be removed', async () => {
  const added = await addUnit(boss, county, entry);
  expect(await removeUnit(boss, added.ok ? added.id : '')).toMatchObject({ ok: true });
  expect(await names()).toHaveLength(1);
});

it('the record of acts can be added to, but not changed', async () => {
  await recordAudit({ kind: 'signedIn', username: 'boss', address: '10.0.0.1' });
  const db = await database();
  await expect(db.updateTable('audit').set({ username: 'other' }).execute()).rejects.toThrow('only added to');
  await expect(db.deleteFrom('audit').execute()).rejects.toThrow('only added to');
});
