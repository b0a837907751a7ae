import { describe, expect, it } from 'vitest';
import { chineseOrdinal, formatDate, lengthOf, yearsIn } from './wording';

describe('dates', () => {
  it.each([
    ['2026-01-05', '2026年1月5日'],
    ['2026-12-31', '2026年12月31日'],
    ['', ''],
    ['2026年1月', '2026年1月'],
    ['2026-1-5', '2026-1-5'],
  ])('“%s” is printed %s', (iso, text) => {
    expect(formatDate(iso)).toBe(text);
  });
});

it('counts from 一 to 十 and no further', () => {
  expect([1, 6, 10].map(chineseOrdinal)).toEqual(['一', '六', '十']);
  expect(() => chineseOrdinal(11)).toThrow('no ordinal for 11');
  expect(() => chineseOrdinal(0)).toThrow('no ordinal for 0');
});

it('counts characters without white space, one for each that people see', () => {
  expect(lengthOf(' 公开，\n　𠮷字 ')).toBe(5);
  expect(lengthOf('')).toBe(0);
});

it.each([
  ['青石镇2025年报告', [2025]],
  ['2025青石镇２０２５年度', [2025, 2025]],
  ['国办公开办函〔2021〕30号', [2021]],
  ['202020年', [2020]],
  ['电话0355-8439789，共520条', []],
])('the years of “%s”', (text, years) => {
  expect(yearsIn(text)).toEqual(years);
});
