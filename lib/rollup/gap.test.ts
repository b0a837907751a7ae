import { describe, expect, it } from 'vitest';
import { cn2021 } from '@/lib/template/cn-2021';
import type { CellId } from '@/lib/template/keys';
import { checkSums } from './check-sums';
import { fillingOf } from './fill-from-sums';
import { gapsOf, type PartFigure, reasonsOf } from './gap';
import type { Part } from './part';
import { sumsOf } from './sum';
import { reasonText, sumFindingText } from './words';

const cell: CellId = 't2/penalties/decisions';

function part(unitName: string, change: Partial<Part> = {}): Part {
  const unit = { unitId: unitName, unitName, level: 'township', kind: 'own', scope: 'below' } as const;
  const stands = { standing: 'due', reason: '', intoName: null, reportId: unitName, state: 'approved' } as const;
  return { ...unit, ...stands, isCorrecting: false, isClosed: false, counts: true, packaged: null, ...change };
}

const counted = (name: string, value: number): PartFigure => ({ part: part(name), value });
const waiting = (name: string, value: number): PartFigure => ({
  part: part(name, { counts: false, state: 'countyReview' }),
  value,
});

/** What is said of a typed number beside these units. */
function said(typed: number, figures: readonly PartFigure[], missing: readonly Part[] = [], ownSum = 0): string[] {
  const sum = figures.reduce((total, { part: { counts }, value }) => total + (counts ? (value ?? 0) : 0), 0);
  const gap = { cell, typed, sum, difference: typed - sum };
  return reasonsOf(gap, ownSum, figures, missing).map((reason) => reasonText(cn2021, gap, reason));
}

describe('a difference', () => {
  it('is the number of a unit that was left out', () => {
    expect(said(690, [counted('甲镇', 3), counted('乙镇', 690)])).toEqual(['少计了甲镇3，正好相差这个数。']);
  });

  it('names both units where either would fit', () => {
    expect(said(3, [counted('甲镇', 3), counted('乙镇', 3)])).toEqual([
      '可能少计了其中一个：甲镇3、乙镇3，都正好是相差的数。',
    ]);
  });

  it('is what units that are not approved count together, or one of them', () => {
    expect(said(10, [counted('甲镇', 5), waiting('乙镇', 2), waiting('丙镇', 3)])).toEqual([
      '多计了还没有审核通过的乙镇2、丙镇3，正好相差这个数。',
    ]);
    expect(said(8, [counted('甲镇', 5), waiting('乙镇', 2), waiting('丙镇', 3)])).toEqual([
      '多计了还没有审核通过的丙镇3，正好相差这个数。',
    ]);
  });

  it('is all that is below where the typed number is that of the own level', () => {
    expect(said(11, [counted('司法局', 11), counted('甲镇', 5), counted('乙镇', 4)], [], 11)).toEqual([
      '与本级（办公室和部门）的合计相同，下级单位的数没有计入。',
    ]);
  });

  it('may come from units that have no figures yet', () => {
    const none = part('丁镇', { counts: false, state: 'none', reportId: null });
    expect(said(9, [counted('甲镇', 5)], [none])).toEqual(['可能来自还没有数字的单位：丁镇。']);
  });

  it('is left open where nothing fits, with the units that count most', () => {
    expect(said(4, [counted('甲镇', 5), counted('乙镇', 6)])).toEqual([
      '没有找到正好相差这个数的单位，请核对数大的：乙镇6、甲镇5。',
    ]);
    expect(said(4, [])).toEqual(['各单位这一格都是0，本级政府年报的数没有来源。']);
  });
});

describe('what is compared', () => {
  const sums = sumsOf(cn2021, new Map<CellId, number>([['t3/received/person', 5]]));

  it('is every cell with a number, computed ones too; a blank is no difference', () => {
    const typed = new Map<CellId, number | null>([
      ['t3/received/person', 7],
      [cell, null],
    ]);
    expect(gapsOf(cn2021, 'county', sums, typed).map(({ cell: id, difference }) => [id, difference])).toEqual([
      ['t3/received/person', 2],
      ['t3/received/total', 2],
    ]);
  });

  it('is not 规章 of a government that makes its own', () => {
    const typed = new Map<CellId, number>([
      ['t2/regulations/issued', 2],
      ['t3/received/person', 5],
    ]);
    expect(gapsOf(cn2021, 'city', sums, typed)).toEqual([]);
    expect(gapsOf(cn2021, 'county', sums, typed)).toHaveLength(1);
    expect(fillingOf(cn2021, 'city', sums, {}).blanks).not.toHaveProperty('t2/regulations/issued');
    expect(fillingOf(cn2021, 'county', sums, {}).blanks).toMatchObject({ 't2/regulations/issued': '0' });
  });
});

it('a sum is held against the form and against the sum of last year', () => {
  const lastYear = sumsOf(
    cn2021,
    new Map<CellId, number>([
      ['t3/carriedForward/person', 33],
      ['t2/normativeDocuments/inForce', 10],
    ]),
  );
  const sums = sumsOf(
    cn2021,
    new Map<CellId, number>([
      ['t3/received/person', 3119],
      ['t3/carriedIn/person', 34],
      ['t3/granted/person', 3050],
      ['t3/carriedForward/person', 102],
      ['t2/normativeDocuments/issued', 2],
      ['t2/normativeDocuments/inForce', 12],
    ]),
  );
  const texts = checkSums(cn2021, sums, lastYear).map((finding) => sumFindingText(cn2021, finding, 2025));
  expect(texts).toContain('表三“自然人”列：新收加上年结转为3153，办结总计加结转下年度为3152，差1。');
  expect(texts).toContain(
    '表三“二、上年结转政府信息公开申请数量”自然人列：汇总为34，2024年汇总的结转下年度为33，差1。',
  );
  expect(texts.filter((text) => text.includes('现行有效'))).toEqual([]);
  expect(checkSums(cn2021, sumsOf(cn2021, new Map()), undefined)).toEqual([]);
});
