import { describe, expect, it } from 'vitest';
import { readCells } from '@/lib/report/read-cells';
import type { Draft, Report } from '@/lib/report/report';
import { cn2019 } from '@/lib/template/cn-2019';
import { cn2021 } from '@/lib/template/cn-2021';
import { stocks, takeovers } from '@/lib/template/identities';
import { expectedStock, isTakenOver, isYearBefore, priorCells, priorText, takenOver } from './last-year';

const last = (draft: Draft): Report => ({ templateId: 'cn-2021', draft });

describe('taking over', () => {
  it('pairs the seven columns of 上年结转 with those of 结转下年度', () => {
    expect(takeovers(cn2021)).toHaveLength(7);
    expect(takeovers(cn2021)[0]).toEqual({ cell: 't3/carriedIn/person', from: 't3/carriedForward/person' });
    expect(takeovers(cn2019)).toHaveLength(7);
  });

  it('gives the numbers as read; what last year left blank stays blank', () => {
    const prior = last({ 't3/carriedForward/person': '１2件', 't3/carriedForward/business': '/' });
    expect(takenOver(cn2021, prior)).toEqual({ 't3/carriedIn/person': '12' });
  });

  it('tells whether the row is still what it was', () => {
    const columns = takeovers(cn2021).filter(({ from }) => !from.endsWith('total'));
    const prior = last(Object.fromEntries(columns.map(({ from }) => [from, '2'])));
    const draft = takenOver(cn2021, prior);
    expect(isTakenOver(cn2021, draft, prior)).toBe(true);
    expect(isTakenOver(cn2021, { ...draft, 't3/carriedIn/person': '２' }, prior)).toBe(true);
    expect(isTakenOver(cn2021, { ...draft, 't3/carriedIn/person': '3' }, prior)).toBe(false);
    expect(isTakenOver(cn2021, { ...draft, 't3/carriedIn/person': '' }, prior)).toBe(false);
    expect(isTakenOver(cn2021, {}, last({}))).toBe(false);
  });
});

it('goes on from a report of 2020 where its format means the same, and only there', () => {
  const prior: Report = {
    templateId: 'cn-2019',
    draft: {
      year: '2020',
      't3/carriedForward/person': '2',
      't2/licensing/decisions': '5',
      't2/normativeDocuments/publishedTotal': '30',
    },
  };
  expect(takenOver(cn2021, prior)).toEqual({ 't3/carriedIn/person': '2' });
  expect(priorText(prior, 't2/licensing/decisions')).toBe('5');
  const year = readCells(cn2021, { 't2/normativeDocuments/issued': '1', 't2/normativeDocuments/repealed': '0' });
  expect(stocks(cn2021).map((stock) => expectedStock(stock, year.cells, priorCells(prior)))).toEqual(
    stocks(cn2021).map(() => undefined),
  );
});

describe('a stock', () => {
  const [stock] = stocks(cn2021).filter(({ cell }) => cell === 't2/normativeDocuments/inForce');
  const expected = (now: Draft, before: Draft) =>
    stock && expectedStock(stock, readCells(cn2021, now).cells, priorCells(last(before)));
  const issued = (count: string): Draft => ({
    't2/normativeDocuments/issued': count,
    't2/normativeDocuments/repealed': '3',
  });

  it('is last year’s plus what came less what went', () => {
    expect(expected(issued('6'), { 't2/normativeDocuments/inForce': '16' })).toBe(19);
  });

  it.each([
    ['a blank term', issued(''), '16'],
    ['nothing known of last year', issued('6'), ''],
    ['less than nothing', issued('0'), '2'],
  ])('is not known with %s', (_, now, before) => {
    expect(expected(now, { 't2/normativeDocuments/inForce': before })).toBeUndefined();
  });
});

it('shows what last year’s report prints, computed totals included', () => {
  const prior = last({ 't3/granted/person': '01', 't4/reconsideration/upheld': '/' });
  expect(priorText(prior, 't3/granted/person')).toBe('1');
  expect(priorText(prior, 't4/reconsideration/upheld')).toBe('/');
  expect(priorText(prior, 't4/reconsideration/total')).toBe('');
  expect(priorText({ ...prior, templateId: 'cn-2019' }, 't2/normativeDocuments/inForce')).toBe('');
});

it.each([
  ['2024', 2025, true],
  ['2023', 2025, false],
  ['', 2025, true],
])('last year’s report of %s for %i: %s', (year, own, fits) => {
  expect(isYearBefore(last({ year }), own)).toBe(fits);
});
