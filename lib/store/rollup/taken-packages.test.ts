/** A city that takes in what counties with installations of their own have frozen. */
import { beforeEach, expect, it } from 'vitest';
import { sha256 } from '@/lib/evidence/chain';
import { changesBetween, packageText, type Snapshot, snapshotText } from '@/lib/rollup/snapshot';
import { database } from '@/lib/store/database/database';
import { insertUnit } from '@/lib/store/people/accounts';
import { openSeason } from '@/lib/store/season/obligations';
import { insertReportAt, openReportingCounty, type ReportingCounty } from '@/lib/store/testing/reporting-county';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi } from '@/lib/store/testing/two-offices';
import { templateForYear } from '@/lib/template/registry';
import { figuresByCell, partFigures } from './part-figures';
import { getRollUp } from './roll-up';
import { openedPackage, removePackage, takenPackages, takePackage } from './taken-packages';
import { snapshotOf } from './versions';

provideDatabase();

let city: ReportingCounty;
let knownId = '';

const CELL = 't2/penalties/decisions';

/** 青川市 with one department of its own, and 甲县, which has no report here. */
beforeEach(async () => {
  city = await openReportingCounty(2025, [{ shortName: '市司法局', level: 'department', figures: { [CELL]: '2' } }]);
  const db = await database();
  await db.updateTable('unit').set({ level: 'city' }).where('id', '=', city.countyId).execute();
  await db.transaction().execute(async (trx) => {
    knownId = await insertUnit(
      trx,
      { ...qingshi, name: '甲县人民政府', shortName: '甲县', level: 'county' },
      city.countyId,
    );
    await openSeason(trx, 2025);
  });
});

async function rollUp(year = 2025) {
  const found = await getRollUp(city.supervisor, city.countyId, year);
  if (!found) throw new Error('no roll-up');
  return found;
}

function snapshotOfCounty(name: string, figures: readonly number[], change: Partial<Snapshot> = {}): Snapshot {
  const units = figures.map((value, at) => ({
    unitId: `u${at}`,
    unit: `第${at + 1}镇`,
    kind: 'own' as const,
    figures: { [CELL]: value },
  }));
  const sums = { [CELL]: figures.reduce((sum, value) => sum + value, 0) };
  return {
    template: templateForYear(2025)?.id ?? '',
    year: 2025,
    unit: { name, level: 'county' },
    parts: units,
    missing: [{ unit: '未报镇', state: 'none' }],
    sums,
    ...change,
  };
}

function packageOf(snapshot: Snapshot, { number = 1, at = '2026-01-20T08:00:00.000Z' } = {}): string {
  return packageText(snapshot, { number, at, by: '县办老林', digest: sha256(snapshotText(snapshot)) });
}

const take = async (text: string) => await takePackage(city.supervisor, await rollUp(), text);

it('adds packages beside its own units, known and unknown counties by name, and opens cells into them', async () => {
  expect(await take(packageOf(snapshotOfCounty('甲县人民政府', [10, 5])))).toMatchObject({
    ok: true,
    replaced: undefined,
  });
  expect(await take(packageOf(snapshotOfCounty('乙县人民政府', [100])))).toMatchObject({ ok: true });
  const now = await rollUp();
  expect(now.sums.all.get(CELL)).toBe(117);
  expect(now.sums.own.get(CELL)).toBe(2);
  const opened = (await partFigures(now, CELL)).map(({ part, value }) => [part.unitName, value]);
  expect(opened).toEqual([
    ['市司法局', 2],
    ['甲县人民政府', 15],
    ['乙县人民政府', 100],
  ]);
  expect(
    (await figuresByCell(now, [CELL]))
      .get(CELL)
      ?.map(({ value }) => value)
      .sort(),
  ).toEqual([100, 15, 2]);
  expect(await takenPackages(now)).toMatchObject([
    { name: '甲县人民政府', reports: 2, missing: 1, isCounted: true },
    { name: '乙县人民政府', reports: 1, isCounted: true },
  ]);
  expect((await openedPackage(now, '甲县人民政府'))?.parts.map(({ unit }) => unit)).toEqual(['第1镇', '第2镇']);
});

it('says of each package why it is not taken, and changes nothing', async () => {
  const sound = snapshotOfCounty('甲县人民政府', [10]);
  await take(packageOf(sound, { number: 2 }));
  const faultOf = async (text: string) => {
    const taken = await take(text);
    return 'fault' in taken ? taken.fault.code : taken;
  };
  expect(await faultOf('not a package')).toBe('unreadable');
  expect(await faultOf(packageOf(sound).replace('"t2/penalties/decisions": 10', '"t2/penalties/decisions": 11'))).toBe(
    'damaged',
  );
  expect(await faultOf(packageOf({ ...sound, sums: { [CELL]: 11 } }))).toBe('damaged');
  expect(await faultOf(packageOf({ ...sound, year: 2024 }))).toBe('otherYear');
  expect(await faultOf(packageOf({ ...sound, unit: { name: '青川市人民政府', level: 'city' } }))).toBe('notBelow');
  expect(await faultOf(packageOf(sound, { number: 2 }))).toBe('twice');
  expect(await faultOf(packageOf(snapshotOfCounty('甲县人民政府', [9]), { at: '2026-01-19T08:00:00.000Z' }))).toBe(
    'older',
  );
  expect((await rollUp()).sums.all.get(CELL)).toBe(12);
});

it('a newer package takes the place of the older; a frozen sum of the city tells what that changed', async () => {
  await take(packageOf(snapshotOfCounty('甲县人民政府', [10])));
  const { snapshot: before } = await snapshotOf(await rollUp());
  const newer = packageOf(snapshotOfCounty('甲县人民政府', [12]), { number: 2, at: '2026-02-01T08:00:00.000Z' });
  expect(await take(newer)).toMatchObject({ ok: true, replaced: 1 });
  const { snapshot: after } = await snapshotOf(await rollUp());
  expect(changesBetween(before, after)).toEqual([
    { kind: 'cell', unit: '甲县人民政府', cell: CELL, before: 10, after: 12 },
  ]);
});

it('a county whose report is approved here is not counted twice', async () => {
  await take(packageOf(snapshotOfCounty('甲县人民政府', [10])));
  const db = await database();
  const report = {
    unitId: knownId,
    year: 2025,
    figures: { [CELL]: '11' },
    status: 'approved',
    kind: 'government',
  } as const;
  await db.transaction().execute((trx) => insertReportAt(trx, city.clerk, report));
  const now = await rollUp();
  expect(now.sums.all.get(CELL)).toBe(13);
  expect(await takenPackages(now)).toMatchObject([{ isCounted: false }]);
});

it('is taken and removed by the supervisor of the city alone', async () => {
  const text = packageOf(snapshotOfCounty('甲县人民政府', [10]));
  expect(await takePackage(city.clerk, await rollUp(), text)).toMatchObject({ code: 'notFound' });
  await take(text);
  const named = { unitId: city.countyId, year: 2025, name: '甲县人民政府' };
  expect(await removePackage(city.clerk, named)).toBe(false);
  expect(await removePackage(city.supervisor, named)).toBe(true);
  expect((await rollUp()).sums.all.get(CELL)).toBe(2);
});
