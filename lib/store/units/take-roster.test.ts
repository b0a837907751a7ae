import { beforeEach, expect, it } from 'vitest';
import { database } from '@/lib/store/database/database';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi } from '@/lib/store/testing/two-offices';
import type { PlannedPerson } from '@/lib/workflow/roster/plan-people';
import type { PlannedUnit } from '@/lib/workflow/roster/plan-units';
import { getDefaultsBelow, setDefaultsBelow } from './defaults-below';
import { knownRoster } from './known-roster';
import { takeRoster } from './take-roster';

provideDatabase();

const county = '云台县人民政府';
let [countyId, boss] = ['', { userId: '', username: 'boss', address: '10.0.0.1' }];

beforeEach(async () => {
  const db = await database();
  await db.transaction().execute(async (trx) => {
    countyId = await insertUnit(trx, { ...qingshi, name: county, shortName: '云台县', level: 'county' });
    const userId = await insertAccount(trx, { name: 'boss', username: 'boss', passwordHash: 'none' });
    await insertMembership(trx, { userId, unitId: countyId, role: 'administrator' });
    boss = { ...boss, userId };
  });
});

const unit = (row: number, name: string, parent = county): PlannedUnit => ({
  row,
  id: undefined,
  entry: { ...qingshi, name, shortName: name, creditCode: '' },
  parent,
  stages: undefined,
  onePerson: undefined,
  changes: [],
});
const person = (row: number, username: string, at: string): PlannedPerson => ({
  row,
  userId: undefined,
  name: username,
  username,
  posts: [{ unit: at, role: 'clerk' }],
});
const plan = (units: readonly PlannedUnit[], people: readonly PlannedPerson[] = []) => ({
  units,
  people,
  unchanged: 0,
});

async function counts() {
  const known = await knownRoster(boss);
  return [known.units.length, known.people.length];
}

it('adds units and accounts with an entry of the record for each, or nothing for a preview', async () => {
  const both = plan([{ ...unit(2, '甲镇'), stages: 1, onePerson: true }], [person(2, 'wang', '甲镇')]);
  expect(await takeRoster(boss, both)).toEqual({ ok: true });
  expect(await counts()).toEqual([1, 1]);
  expect(await takeRoster(boss, both, () => 'hash')).toEqual({ ok: true });
  expect(await counts()).toEqual([2, 2]);
  const db = await database();
  const kinds = await db.selectFrom('audit').select('kind').orderBy('id').execute();
  expect(kinds.map(({ kind }) => kind)).toEqual(['unitAdded', 'accountAdded']);
  const added = await db.selectFrom('unit').selectAll().where('name', '=', '甲镇').executeTakeFirstOrThrow();
  expect(added).toMatchObject({ reviewStages: 1, boundStages: 1, onePerson: 1 });
});

it('adds a county of fifty units with three people each in one act', async () => {
  const names = Array.from({ length: 50 }, (_, index) => `第${index + 1}镇`);
  const people = names.flatMap((name, row) => [1, 2, 3].map((each) => person(row, `person${row}.${each}`, name)));
  expect(
    await takeRoster(
      boss,
      plan(
        names.map((name, row) => unit(row, name)),
        people,
      ),
      () => 'hash',
    ),
  ).toEqual({ ok: true });
  expect(await counts()).toEqual([51, 151]);
});

it('does nothing where one row is refused, and names it', async () => {
  const wrong = plan([unit(2, '甲镇'), unit(3, '乙镇', '邻县人民政府')]);
  expect(await takeRoster(boss, wrong, () => 'hash')).toEqual({ ok: false, code: 'notFound', sheet: 'units', row: 3 });
  const twice = plan([unit(2, '甲镇')], [person(2, 'boss', '甲镇')]);
  expect(await takeRoster(boss, twice, () => 'hash')).toMatchObject({ ok: false, code: 'nameTaken', sheet: 'people' });
  expect(await counts()).toEqual([1, 1]);
});

it('new units begin with what the office gives by default, which it can give to all that are there', async () => {
  await takeRoster(boss, plan([unit(2, '甲镇')]), () => 'hash');
  const one = { reviewStages: 1, fourEyes: false, passwordClasses: 4, passwordDays: 90, onePerson: true } as const;
  expect(await setDefaultsBelow(boss, countyId, one, false)).toEqual({ ok: true, changed: 0 });
  expect(await getDefaultsBelow(countyId)).toEqual(one);
  await takeRoster(boss, plan([unit(2, '乙镇')]), () => 'hash');
  const stages = async () =>
    Object.fromEntries((await knownRoster(boss)).units.map((each) => [each.name, each.reviewStages]));
  expect(await stages()).toEqual({ [county]: 3, 甲镇: 3, 乙镇: 1 });
  expect(await setDefaultsBelow(boss, countyId, one, true)).toEqual({ ok: true, changed: 2 });
  expect(await stages()).toEqual({ [county]: 3, 甲镇: 1, 乙镇: 1 });
});
