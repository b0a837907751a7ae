/** Two years that fit together raise nothing; the reasons that a finding asks for are those that only people know. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tables } from '@/lib/examples/tables';
import { takenOver } from '@/lib/report/compare/last-year';
import type { Draft, Report } from '@/lib/report/report';
import { checkReport } from '@/lib/rules/check-report';
import { cn2019 } from '@/lib/template/cn-2019';
import { cn2021 } from '@/lib/template/cn-2021';
import { stocks } from '@/lib/template/identities';

const typed = [...cn2021.cells.values()].filter(({ terms }) => !terms).map(({ id }) => id);
const some = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: typed.length, maxLength: typed.length });

/** A report on last year, and one on this year that goes on from it: at most twice as much of everything. */
const consistentPair = fc.tuple(some, fc.integer({ min: 1, max: 5 })).map(([numbers, divisor]) => {
  const last: Draft = { ...numbered(numbers), year: '2024', ...nothingRemoved };
  const prior: Report = { templateId: 'cn-2021', draft: last };
  const grown = numbered(numbers.map((number) => number + Math.ceil(number / divisor)));
  const stocked = stocks(cn2021).map(({ cell, added }) => [cell, String(Number(last[cell]) + Number(grown[added]))]);
  const draft = { ...grown, ...nothingRemoved, ...takenOver(cn2021, prior), ...Object.fromEntries(stocked) };
  return { prior, draft: { ...draft, year: '2025' } };
});

const nothingRemoved: Draft = Object.fromEntries(stocks(cn2021).map(({ removed }) => [removed, '0']));

function numbered(numbers: readonly number[]): Draft {
  return Object.fromEntries(typed.map((cell, index) => [cell, String(numbers[index] ?? 0)]));
}

function yearRules(draft: Draft, prior: Report): string[] {
  const found = checkReport(cn2021, { templateId: 'cn-2021', draft }, { prior });
  return found.map(({ rule }) => rule).filter((rule) => rule.startsWith('E'));
}

it('a consistent pair of years raises nothing', () => {
  fc.assert(
    fc.property(consistentPair, ({ prior, draft }) => {
      expect(yearRules(draft, prior)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('a report in the older format is compared where its cells mean the same', () => {
  const prior: Report = {
    templateId: cn2019.id,
    draft: { year: '2020', 't3/carriedForward/person': '2', 't2/licensing/decisions': '900', 't2/fees/change': '5' },
  };
  const draft = { ...tables({}), year: '2021' };
  expect(yearRules({ ...draft, 't3/carriedIn/person': '2' }, prior)).toEqual([]);
  expect(takenOver(cn2021, prior)).toEqual({ 't3/carriedIn/person': '2' });
});
