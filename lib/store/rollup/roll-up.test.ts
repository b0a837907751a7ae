import { beforeEach, describe, expect, it } from 'vitest';
import { checkSums } from '@/lib/rollup/check-sums';
import { gapsOf, reasonsOf } from '@/lib/rollup/gap';
import { asListed, coverageOf } from '@/lib/rollup/part';
import { changesBetween } from '@/lib/rollup/snapshot';
import { sumFindingText } from '@/lib/rollup/words';
import { database } from '@/lib/store/database/database';
import { insertUnit } from '@/lib/store/people/accounts';
import { verifyProjections } from '@/lib/store/projection/rebuild';
import { getReport } from '@/lib/store/reports/report';
import { saveDraft } from '@/lib/store/reports/save-draft';
import { setObligation } from '@/lib/store/season/change-obligation';
import { openSeason } from '@/lib/store/season/obligations';
import { insertReportAt, openReportingCounty, type ReportingCounty } from '@/lib/store/testing/reporting-county';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi } from '@/lib/store/testing/two-offices';
import { fillGovernmentReport, previewFilling } from './fill-government-report';
import { figuresByCell, partFigures } from './part-figures';
import { getRollUp, rollUpUnits } from './roll-up';
import { unbalancedParts } from './unbalanced-parts';
import { freezeRollUp, rollUpVersion, rollUpVersions, snapshotOf } from './versions';

provideDatabase();

let county: ReportingCounty;

beforeEach(async () => {
  county = await openReportingCounty(2025, [
    {
      shortName: '甲镇',
      figures: {
        't2/penalties/decisions': '3',
        't2/fees/amount': '1.5',
        't3/received/person': '2',
        't3/granted/person': '2',
      },
    },
    {
      shortName: '乙镇',
      figures: { 't2/penalties/decisions': '5', 't2/regulations/issued': '1' },
      status: 'published',
    },
    { shortName: '丙镇', figures: { 't2/penalties/decisions': '7' }, status: 'countyReview' },
    { shortName: '丁镇' },
    { shortName: '司法局', level: 'department', figures: { 't2/penalties/decisions': '11', 't2/fees/amount': '0.25' } },
  ]);
});

async function rollUp() {
  const found = await getRollUp(county.supervisor, county.countyId, 2025);
  if (!found) throw new Error('no roll-up');
  return found;
}

async function typeGovernment(figures: Readonly<Record<string, string>>): Promise<string> {
  const db = await database();
  const { clerk, countyId: unitId } = county;
  return await db
    .transaction()
    .execute((trx) => insertReportAt(trx, clerk, { unitId, year: 2025, figures, status: 'draft', kind: 'government' }));
}

describe('the sum of a county', () => {
  it('adds the reports that are approved or further, its own level apart from those below', async () => {
    const { sums } = await rollUp();
    expect(sums.all.get('t2/penalties/decisions')).toBe(19);
    expect(sums.own.get('t2/penalties/decisions')).toBe(11);
    expect(sums.below.get('t2/penalties/decisions')).toBe(8);
    expect(sums.all.get('t2/fees/amount')).toBe(1_750_000);
    expect(sums.all.get('t3/received/total')).toBe(2);
    expect(sums.all.get('t3/concluded/total')).toBe(2);
  });

  it('counts 规章 of no unit that may not make them', async () => {
    expect((await rollUp()).sums.all.get('t2/regulations/issued')).toBe(0);
  });

  it('names the units that are not in it with their state', async () => {
    const { clerk, supervisor, unitIds, countyId } = county;
    const merged = { unitId: unitIds.get('丁镇') ?? '', year: 2025, kind: 'own' } as const;
    const into = { standing: 'merged', reason: '撤并', intoUnitId: unitIds.get('甲镇') ?? '' } as const;
    expect(await setObligation(supervisor, merged, into)).toEqual({ ok: true });
    const { due, counted, missing, notDue } = coverageOf((await rollUp()).parts);
    expect({ due, counted }).toEqual({ due: 5, counted: 3 });
    expect(missing.map(({ unitName, state }) => [unitName, state])).toEqual([
      ['青川县人民政府', 'none'],
      ['丙镇人民政府', 'countyReview'],
    ]);
    expect(notDue.map(({ unitName, intoName }) => [unitName, intoName])).toEqual([['丁镇人民政府', '甲镇人民政府']]);
    expect(await getRollUp(clerk, countyId, 2025)).toBeDefined();
  });

  it('is seen by nobody without a post in the county or above', async () => {
    const stranger = { userId: 'nobody' };
    expect(await getRollUp(stranger, county.countyId, 2025)).toBeUndefined();
    expect(await rollUpUnits(stranger)).toEqual([]);
    expect((await rollUpUnits(county.supervisor)).map(({ id }) => id)).toEqual([county.countyId]);
  });

  it('follows every save, and its rows are held against the reports', async () => {
    const db = await database();
    const reportId = county.reportIds.get('丙镇') ?? '';
    await db.updateTable('report').set({ status: 'draft' }).where('id', '=', reportId).execute();
    const patch = { 't2/penalties/decisions': '0', 't2/coercion/decisions': '/', 't4/reconsideration/upheld': '2' };
    expect(await saveDraft(county.clerk, { reportId, revision: 0, saveId: 's', patch })).toMatchObject({ ok: true });
    const rows = await db
      .selectFrom('reportFigure')
      .select(['cell', 'value'])
      .where('reportId', '=', reportId)
      .execute();
    expect(rows).toEqual([
      { cell: 't2/coercion/decisions', value: null },
      { cell: 't4/reconsideration/upheld', value: 2 },
    ]);
    expect((await verifyProjections(db)).faults).toEqual([]);
    await db.updateTable('reportFigure').set({ value: 9 }).where('reportId', '=', reportId).execute();
    expect((await verifyProjections(db)).faults).toEqual([{ reportId, columns: ['figures'] }]);
  });
});

it('a cell opens into its units, computed cells too', async () => {
  const of = async (cell: 't2/penalties/decisions' | 't3/received/total') =>
    (await partFigures(await rollUp(), cell)).map(({ part, value }) => [part.unitName.slice(0, 2), value]);
  expect(await of('t2/penalties/decisions')).toEqual([
    ['司法', 11],
    ['丙镇', 7],
    ['甲镇', 3],
    ['乙镇', 5],
  ]);
  expect(await of('t3/received/total')).toContainEqual(['甲镇', 2]);
});

it('a sum that does not balance names the units in it whose own figures do not', async () => {
  const { clerk, reportIds } = county;
  const db = await database();
  for (const [town, status] of [
    ['乙镇', 'published'],
    ['丙镇', 'countyReview'],
  ] as const) {
    const reportId = reportIds.get(town) ?? '';
    await db.updateTable('report').set({ status: 'returned' }).where('id', '=', reportId).execute();
    await saveDraft(clerk, { reportId, revision: 0, saveId: town, patch: { 't3/received/person': '4' } });
    await db.updateTable('report').set({ status }).where('id', '=', reportId).execute();
  }
  const found = await rollUp();
  const findings = checkSums(found.template, found.sums.all, undefined);
  const units = await unbalancedParts(found, findings);
  expect(findings.map((each) => sumFindingText(found.template, each, 2025, units.get(each)))).toEqual([
    '表三“自然人”列：新收加上年结转为6，办结总计加结转下年度为2，差4。其中乙镇人民政府差4。',
    '表三“总计”列：新收加上年结转为6，办结总计加结转下年度为2，差4。其中乙镇人民政府差4。',
  ]);
});

it('a sum that does not follow from last year names the units, and those that are in one of both sums alone', async () => {
  const { clerk, unitIds } = county;
  const db = await database();
  await db.transaction().execute(async (trx) => {
    await openSeason(trx, 2024);
    const before = async (town: string, figures: Readonly<Record<string, string>>) =>
      await insertReportAt(trx, clerk, { unitId: unitIds.get(town) ?? '', year: 2024, figures, status: 'published' });
    await before('甲镇', { 't3/received/person': '2', 't3/carriedForward/person': '2' });
    await before('乙镇', { 't2/regulations/inForce': '5', 't2/normativeDocuments/inForce': '1' });
    await before('丁镇', { 't2/normativeDocuments/inForce': '4' });
  });
  const found = await rollUp();
  const findings = checkSums(found.template, found.sums.all, found.lastYear?.sums);
  const units = await unbalancedParts(found, findings);
  expect(findings.map((each) => sumFindingText(found.template, each, 2025, units.get(each)))).toEqual([
    '表三“二、上年结转政府信息公开申请数量”自然人列：汇总为0，2024年汇总的结转下年度为2，差2。其中甲镇人民政府差2。',
    '表三“二、上年结转政府信息公开申请数量”总计列：汇总为0，2024年汇总的结转下年度为2，差2。其中甲镇人民政府差2。',
    '表二“行政规范性文件”现行有效件数：汇总为0，上年汇总加本年制发减本年废止为5，差5。其中丁镇人民政府（本年没有计入）差4、乙镇人民政府差1。',
  ]);
});

it('a difference to the typed report is explained by the unit that it is made of', async () => {
  await typeGovernment({ 't2/penalties/decisions': '26', 't2/fees/amount': '0.25' });
  const { template, unit, sums, typed, parts } = await rollUp();
  const gaps = gapsOf(template, unit.level, sums.all, typed?.figures ?? new Map());
  const figures = await figuresByCell(
    await rollUp(),
    gaps.map(({ cell }) => cell),
  );
  const reasons = gaps.map((gap) => {
    const found = reasonsOf(gap, sums.own.get(gap.cell) ?? 0, figures.get(gap.cell) ?? [], coverageOf(parts).missing);
    return [gap.cell, gap.difference, found.map(({ kind }) => kind)];
  });
  expect(reasons).toContainEqual(['t2/penalties/decisions', 7, ['notCounted']]);
  expect(reasons).toContainEqual(['t2/fees/amount', -1_500_000, ['ownLevelOnly', 'leftOut']]);
});

describe('the government report begun from the sum', () => {
  const order = () => ({ unitId: county.countyId, year: 2025, revision: undefined, overwrites: false });

  it('is created, and says the sum in every cell', async () => {
    const filled = await fillGovernmentReport(county.clerk, order());
    expect(filled).toMatchObject({ ok: true });
    const { template, unit, sums, typed } = await rollUp();
    expect(typed && gapsOf(template, unit.level, sums.all, typed.figures)).toEqual([]);
    const stored = await getReport(county.clerk, filled.ok ? filled.reportId : '');
    expect(stored?.report.draft['t2/fees/amount']).toBe('1.75');
    expect(stored?.revision).toBe(1);
  });

  it('leaves typed numbers alone unless it is asked to write over them', async () => {
    const reportId = await typeGovernment({ 't2/penalties/decisions': '26', 't2/coercion/decisions': '' });
    const { others, blanks } = await previewFilling(county.clerk, await rollUp());
    expect(blanks).toEqual({ 't2/coercion/decisions': '0' });
    expect(others).toContainEqual({ cell: 't2/penalties/decisions', before: '26', after: '19' });
    const shown = { ...order(), revision: 0 };
    expect(await fillGovernmentReport(county.clerk, shown)).toMatchObject({ ok: true, cells: 1 });
    expect((await getReport(county.clerk, reportId))?.report.draft['t2/penalties/decisions']).toBe('26');
    expect(await fillGovernmentReport(county.clerk, shown)).toMatchObject({ ok: false, code: 'stale' });
    await fillGovernmentReport(county.clerk, { ...shown, revision: 1, overwrites: true });
    expect((await getReport(county.clerk, reportId))?.report.draft['t2/penalties/decisions']).toBe('19');
  });

  it('is refused to whoever does not write it', async () => {
    expect(await fillGovernmentReport(county.supervisor, order())).toMatchObject({ ok: false });
  });
});

describe('a frozen sum', () => {
  const freeze = async () => {
    const { digest } = await snapshotOf(await rollUp());
    return await freezeRollUp(county.supervisor, { unitId: county.countyId, year: 2025, digest });
  };
  const changes = async () => {
    const [newest] = await rollUpVersions(county.supervisor, county.countyId, 2025);
    expect(newest).toMatchObject({ number: 1, reports: 3 });
    const frozen = await rollUpVersion(county.supervisor, county.countyId, 2025, 1);
    return frozen && changesBetween(frozen.snapshot, (await snapshotOf(await rollUp())).snapshot);
  };

  it('bears the name of who froze it, and tells what changed since', async () => {
    expect(await freeze()).toMatchObject({ ok: true, number: 1, by: 'xianban' });
    expect(await changes()).toEqual([]);
    const db = await database();
    const correct = async (town: string, status: 'draft' | 'approved' | 'returned') =>
      await db
        .updateTable('report')
        .set({ status })
        .where('id', '=', county.reportIds.get(town) ?? '')
        .execute();
    await correct('甲镇', 'draft');
    await saveDraft(county.clerk, {
      reportId: county.reportIds.get('甲镇') ?? '',
      revision: 0,
      saveId: 's',
      patch: { 't2/penalties/decisions': '4', 't2/fees/amount': '0' },
    });
    await correct('甲镇', 'approved');
    await correct('乙镇', 'returned');
    await correct('丙镇', 'approved');
    const found = await changes();
    expect(found).toHaveLength(4);
    expect(found).toEqual(
      expect.arrayContaining([
        { kind: 'cell', unit: '甲镇人民政府', cell: 't2/penalties/decisions', before: 3, after: 4 },
        { kind: 'cell', unit: '甲镇人民政府', cell: 't2/fees/amount', before: 1_500_000, after: 0 },
        { kind: 'left', unit: '乙镇人民政府' },
        { kind: 'joined', unit: '丙镇人民政府' },
      ]),
    );
  });

  it('is refused where the sum is no longer that of the page, and to whoever may not freeze', async () => {
    const order = { unitId: county.countyId, year: 2025 };
    expect(await freezeRollUp(county.supervisor, { ...order, digest: 'older' })).toMatchObject({
      code: 'rollUpChanged',
    });
    const { digest } = await snapshotOf(await rollUp());
    expect(await freezeRollUp(county.clerk, { ...order, digest })).toMatchObject({ code: 'notFound' });
  });
});

it('a city adds the government reports of its counties, which stand for all below them', async () => {
  const db = await database();
  const cityId = await db.transaction().execute(async (trx) => {
    const city = { ...qingshi, name: '汉水市人民政府', shortName: '汉水市', level: 'city' } as const;
    const id = await insertUnit(trx, city);
    await trx.updateTable('unit').set({ parentId: id }).where('id', '=', county.countyId).execute();
    const { clerk, countyId: unitId } = county;
    const figures = { 't2/penalties/decisions': '40' };
    await insertReportAt(trx, clerk, { unitId, year: 2025, figures, status: 'approved', kind: 'government' });
    await trx
      .insertInto('post')
      .values({ ...county.supervisor, unitId: id, role: 'supervisor' })
      .execute();
    return id;
  });
  const found = await getRollUp(county.supervisor, cityId, 2025);
  expect(asListed(found?.parts ?? []).map(({ unitName, kind }) => [unitName, kind])).toEqual([
    ['汉水市人民政府', 'own'],
    ['青川县人民政府', 'government'],
  ]);
  expect(found?.sums.all.get('t2/penalties/decisions')).toBe(40);
});
