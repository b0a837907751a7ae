/** Properties over random reports. A balanced one raises no error; one number changed is found, and named where totals are stated. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statedTotals, tables } from '@/lib/examples/tables';
import { readCells } from '@/lib/report/read-cells';
import type { Report } from '@/lib/report/report';
import { checkReport } from '@/lib/rules/check-report';
import type { Finding } from '@/lib/rules/types';
import { cn2021 } from '@/lib/template/cn-2021';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';

const facts = {
  title: '青石镇人民政府2025年政府信息公开工作年度报告',
  agency: '青石镇人民政府',
  year: '2025',
} as const;

const applications = cn2021.tables.find(({ key }) => key === 't3');
const resultRows = applications?.rows.find(({ sumOf }) => sumOf)?.sumOf ?? [];
const applicantColumns = applications?.columns.find(({ sumOf }) => sumOf)?.sumOf ?? [];

/** One column of table three in which 一 + 二 = 三 + 四; `split` says how much of the sum was carried in. */
const balancedColumn = fc
  .record({
    results: fc.array(fc.nat(9_999), { minLength: resultRows.length, maxLength: resultRows.length }),
    carriedForward: fc.nat(9_999),
    split: fc.nat(100),
  })
  .map(({ results, carriedForward, split }) => {
    const all = results.reduce((sum, result) => sum + result, carriedForward);
    const carriedIn = Math.floor((all * split) / 100);
    const byRow = Object.fromEntries(resultRows.map((row, index) => [row, results[index] ?? 0]));
    return { ...byRow, received: all - carriedIn, carriedIn, carriedForward };
  });

const balancedDraft = fc
  .record({
    columns: fc.array(balancedColumn, { minLength: applicantColumns.length, maxLength: applicantColumns.length }),
    litigation: fc.array(fc.nat(9_999), { minLength: 12, maxLength: 12 }),
    documents: fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)),
    fees: fc.nat(99_999_999),
  })
  .map(({ columns, litigation, documents: [issued, repealed, more], fees }) => {
    const cells = applicantColumns.flatMap((column, index) =>
      Object.entries(columns[index] ?? {}).map(([row, value]) => [`t3/${row}/${column}`, String(value)]),
    );
    const cases = [...cn2021.cells.values()].filter(({ table, terms }) => table.key === 't4' && !terms);
    return {
      ...tables({}),
      ...facts,
      ...Object.fromEntries(cells),
      ...Object.fromEntries(cases.map(({ id }, index) => [id, String(litigation[index])])),
      't2/normativeDocuments/issued': String(issued),
      't2/normativeDocuments/repealed': String(repealed),
      't2/normativeDocuments/inForce': String(issued + more),
      't2/fees/amount': (fees / 10_000).toFixed(4),
    };
  });

const derived = [...cn2021.cells.values()].filter(({ terms }) => terms);
const typed = [...cn2021.cells.values()].filter(({ terms, table }) => !terms && table.key !== 't2');

function errors(report: Report): Finding[] {
  const { name, shortName, level } = { name: facts.agency, shortName: '青石镇', level: 'township' } as const;
  return checkReport(cn2021, report, { unit: { name, shortName, level } }).filter(
    ({ rule, severity }) => severity === 'error' && /^[CD]/.test(rule),
  );
}

/** The report with another number in one cell: typed in the draft, a total as stated. */
function withChange({ templateId, draft, stated = {} }: Report, cell: CellId, difference: number): Report {
  const value = readCells(cn2021, draft).cells.get(cell);
  const changed = String(Math.abs(Number(value) + difference));
  if (cellSpec(cn2021, cell).terms) return { templateId, draft, stated: { ...stated, [cell]: changed } };
  return { templateId, draft: { ...draft, [cell]: changed }, stated };
}

/** The cell and the computed totals that stand for it in an identity. */
function standIns(cell: CellId): CellId[] {
  return [cell, ...derived.filter(({ terms }) => terms?.includes(cell)).map(({ id }) => id)];
}

const difference = fc.oneof(fc.constantFrom(1, -1, 9, 10, 100), fc.integer({ min: 1, max: 9_999 }));

/** A change that leaves the number as it was (a small one mirrored at zero) is none. */
function isSame(before: Report, after: Report): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

describe('a balanced report', () => {
  it('raises no error, whether it states its totals or not', () => {
    fc.assert(
      fc.property(balancedDraft, (draft) => {
        expect(errors({ templateId: 'cn-2021', draft })).toEqual([]);
        expect(errors({ templateId: 'cn-2021', draft, stated: statedTotals(cn2021, draft) })).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('one changed number', () => {
  it('in table three raises an error at its place though no total is stated', () => {
    const cells = typed.filter(({ table }) => table.key === 't3').map(({ id }) => id);
    fc.assert(
      fc.property(balancedDraft, fc.constantFrom(...cells), difference, (draft, cell, by) => {
        const report: Report = { templateId: 'cn-2021', draft };
        const changed = withChange(report, cell, by);
        fc.pre(!isSame({ ...report, stated: {} }, changed));
        const places = errors(changed).flatMap(({ where }) => where);
        expect(standIns(cell).some((id) => places.includes(id))).toBe(true);
      }),
    );
  });

  const terms = [...typed, ...derived].map(({ id }) => id);

  it('in any term of any identity raises an error that names it where totals are stated', () => {
    fc.assert(
      fc.property(balancedDraft, fc.constantFrom(...terms), difference, (draft, cell, by) => {
        const report: Report = { templateId: 'cn-2021', draft, stated: statedTotals(cn2021, draft) };
        const changed = withChange(report, cell, by);
        fc.pre(!isSame(report, changed));
        expect(errors(changed).flatMap(({ where }) => where)).toContain(cell);
      }),
    );
  });

  it('in table three is the repair found, with the number that stood there', () => {
    const cells = terms.filter((id) => id.startsWith('t3/'));
    fc.assert(
      fc.property(balancedDraft, fc.constantFrom(...cells), difference, (draft, cell, by) => {
        const report: Report = { templateId: 'cn-2021', draft, stated: statedTotals(cn2021, draft) };
        const changed = withChange(report, cell, by);
        fc.pre(!isSame(report, changed));
        const right = String(readCells(cn2021, draft).cells.get(cell));
        const repairs = errors(changed).map(({ data, fix }) => [data['to'], fix ? fix.patch[cell] : right]);
        expect(repairs).toEqual(repairs.map(() => [right, right]));
        expect(repairs.length).toBeGreaterThan(1);
      }),
    );
  });
});
