import { beforeEach, describe, expect, it } from 'vitest';
import type { OfficeFigure } from '@/lib/rollup/office-book/read-office-book';
import { usualTable } from '@/lib/rollup/score';
import { database } from '@/lib/store/database/database';
import { openReportingCounty, type ReportingCounty } from '@/lib/store/testing/reporting-county';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { compareOffice, keepOfficeBook } from './office-books';
import { getRollUp } from './roll-up';
import { scoreSheet, setScoreTable } from './scores';

provideDatabase();

let county: ReportingCounty;

beforeEach(async () => {
  county = await openReportingCounty(2025, [
    { shortName: '甲镇', figures: { 't2/penalties/decisions': '3' } },
    { shortName: '乙镇', figures: { 't2/penalties/decisions': '5' } },
    { shortName: '丙镇', figures: { 't2/penalties/decisions': '7' }, status: 'countyReview' },
    { shortName: '丁镇' },
  ]);
});

async function rollUp() {
  const found = await getRollUp(county.supervisor, county.countyId, 2025);
  if (!found) throw new Error('no roll-up');
  return found;
}

describe('the numbers of another office', () => {
  const book = async (figures: readonly OfficeFigure[]) => {
    const kept = { unitId: county.countyId, year: 2025, office: 'justice', fileName: '统计.xlsx', items: [] } as const;
    return await keepOfficeBook(county.supervisor, { ...kept, figures, notes: [] });
  };
  const of = (town: string, item: string, value: number) => ({
    unitId: county.unitIds.get(town) ?? '',
    item,
    value,
  });

  it('are held against what each unit states, approved or not', async () => {
    await book([of('甲镇', 'penalties', 3), of('丙镇', 'penalties', 9), of('丁镇', 'coercion', 1)]);
    const { compared, differences } = await compareOffice(await rollUp(), 'justice');
    expect(compared).toBe(3);
    expect(differences.map(({ part, counted, stated }) => [part.unitName, counted, stated])).toEqual([
      ['丙镇人民政府', 9, 7],
      ['丁镇人民政府', 1, null],
    ]);
  });

  it('replace those of the workbook before, and are kept by the office alone', async () => {
    await book([of('甲镇', 'penalties', 30)]);
    await book([of('乙镇', 'penalties', 50)]);
    const { differences } = await compareOffice(await rollUp(), 'justice');
    expect(differences.map(({ part }) => part.unitName)).toEqual(['乙镇人民政府']);
    const order = { unitId: county.countyId, year: 2025, office: 'justice', fileName: '' } as const;
    const refused = await keepOfficeBook(county.clerk, { ...order, items: [], figures: [], notes: [] });
    expect(refused).toMatchObject({ code: 'notFound' });
  });
});

describe('the score sheet', () => {
  const sheet = async (asker = county.supervisor) => await scoreSheet(asker, county.countyId, 2025, '2026-06-01');

  it('is seen by the office alone, and takes off by its points', async () => {
    expect(await sheet(county.clerk)).toBeUndefined();
    const table = usualTable.map((item) => (item.fact === 'overdue' ? { ...item, points: 30 } : item));
    const order = { unitId: county.countyId, year: 2025, table };
    expect(await setScoreTable(county.clerk, order)).toMatchObject({ ok: false });
    expect(await setScoreTable(county.supervisor, order)).toEqual({ ok: true });
    const none = (await sheet())?.units.find(({ row }) => row.unitName === '丁镇人民政府');
    expect(none).toMatchObject({ score: 70, deductions: [{ fact: 'overdue', count: 1, points: 30 }] });
  });

  it('scores what was handed in, and before its day nothing else', async () => {
    const names = (rows: readonly { readonly unitName: string }[] = []) =>
      rows.map(({ unitName }) => unitName.slice(0, 2));
    const before = await scoreSheet(county.supervisor, county.countyId, 2025, '2026-01-10');
    expect(names(before?.units.map(({ row }) => row)).sort()).toEqual(['丙镇', '乙镇', '甲镇']);
    expect(names(before?.open)).toEqual(['丁镇']);
    expect((await sheet())?.open).toEqual([]);
  });

  it('counts by an item of the office’s own up to its limit, and the next year goes on with the table', async () => {
    const item = { fact: 'lateDays', name: '迟报', per: '天', points: 0.5, cap: 10 } as const;
    const order = { unitId: county.countyId, year: 2024, table: [item] };
    expect(await setScoreTable(county.supervisor, order)).toEqual({ ok: true });
    const found = await sheet();
    expect(found?.table).toEqual([item]);
    const none = found?.units.find(({ row }) => row.unitName === '丁镇人民政府');
    expect(none).toMatchObject({ score: 90, deductions: [{ name: '迟报', count: 121, points: 10, isCapped: true }] });
  });

  it('counts the units that say the same', async () => {
    const db = await database();
    const reportId = county.reportIds.get('甲镇') ?? '';
    const reports = ['甲镇', '乙镇'].map((town) => county.reportIds.get(town) ?? '');
    await db.deleteFrom('reportSentence').execute();
    for (const id of reports)
      for (const digest of ['a', 'b', 'c'])
        await db.insertInto('reportSentence').values({ reportId: id, year: 2025, digest }).execute();
    const found = (await sheet())?.units.find(({ row }) => row.report?.id === reportId);
    expect(found?.deductions).toContainEqual(expect.objectContaining({ fact: 'alike', count: 1, points: 5 }));
  });
});
