import { describe, expect, it } from 'vitest';
import { cn2019 } from '@/lib/template/cn-2019';
import { cn2021 } from '@/lib/template/cn-2021';
import { cellSpec } from '@/lib/template/registry';
import { formatNumber, readNumber } from './read-number';

const { column: count } = cellSpec(cn2021, 't3/received/person');
const { column: amount } = cellSpec(cn2021, 't2/fees/amount');
const { column: change } = cellSpec(cn2019, 't2/licensing/change');

describe('a number of cases', () => {
  it.each([
    ['', 'blank', undefined],
    [' 　\t', 'blank', undefined],
    ['0', 0, undefined],
    ['12', 12, undefined],
    ['9999999', 9_999_999, undefined],
    ['12.0', 12, undefined],
    ['１２', 12, 'normalised'],
    [' 12 ', 12, 'normalised'],
    ['18,468', 18_468, 'normalised'],
    ['18，468', 18_468, 'normalised'],
    ['1 234 567', 1_234_567, 'normalised'],
    ['12件', 12, 'normalised'],
    ['12 件', 12, 'normalised'],
    ['１２宗', 12, 'normalised'],
    ['-0', 0, 'normalised'],
    ['0012', 12, 'longNumber'],
    ['00', 0, 'longNumber'],
    ['12345678', 12_345_678, 'longNumber'],
    ['999999999', 999_999_999, 'longNumber'],
    ['/', 'notApplicable', 'notApplicable'],
    ['—', 'notApplicable', 'notApplicable'],
    ['－', 'notApplicable', 'notApplicable'],
    ['−', 'notApplicable', 'notApplicable'],
    ['——', 'notApplicable', 'notApplicable'],
    ['／', 'notApplicable', 'notApplicable'],
    ['.', 'notApplicable', 'notApplicable'],
    ['无', 'notApplicable', 'notApplicable'],
    ['n/a', 'notApplicable', 'notApplicable'],
    ['-3', 'unreadable', 'negative'],
    ['－3', 'unreadable', 'negative'],
    ['−3', 'unreadable', 'negative'],
    ['2.5', 'unreadable', 'fraction'],
    ['1,8468', 'unreadable', 'unreadable'],
    ['1 2', 'unreadable', 'unreadable'],
    ['1e3', 'unreadable', 'unreadable'],
    ['0x1f', 'unreadable', 'unreadable'],
    ['十二', 'unreadable', 'unreadable'],
    ['约12', 'unreadable', 'unreadable'],
    ['12-13', 'unreadable', 'unreadable'],
    ['12万元', 'unreadable', 'unreadable'],
    ['1234567890', 'unreadable', 'unreadable'],
    ['12345678901234567890', 'unreadable', 'unreadable'],
  ])('“%s” reads as %s', (text, value, remark) => {
    expect(readNumber(text, count)).toEqual(remark ? { value, remark } : { value });
  });
});

describe('an amount in 万元, as an integer of 0.000001', () => {
  it.each([
    ['0', 0, undefined],
    ['3', 3_000_000, undefined],
    ['0.85', 850_000, undefined],
    ['1077.892534', 1_077_892_534, undefined],
    ['3.50', 3_500_000, undefined],
    ['1.2500000', 1_250_000, undefined],
    ['999999999.999999', 999_999_999_999_999, 'longNumber'],
    ['1,077.892534', 1_077_892_534, 'normalised'],
    ['1077.89万元', 1_077_890_000, 'normalised'],
    ['１０７７．８９ 万元', 1_077_890_000, 'normalised'],
    ['38500元', 3_850_000, 'normalised'],
    ['38,500.55元', 3_850_055, 'normalised'],
    ['0.01元', 1, 'normalised'],
    ['0.001元', 'unreadable', 'unreadable'],
    ['0.0000001', 'unreadable', 'unreadable'],
    ['.5', 'unreadable', 'unreadable'],
    ['1.2.3', 'unreadable', 'unreadable'],
    ['3件', 'unreadable', 'unreadable'],
    ['-1.5', 'unreadable', 'negative'],
  ])('“%s” reads as %s', (text, value, remark) => {
    expect(readNumber(text, amount)).toEqual(remark ? { value, remark } : { value });
  });
});

it.each([
  ['-3', -3],
  ['－３', -3],
  ['−3', -3],
  ['3', 3],
  ['0', 0],
])('a change of the 2019 form may be below zero: “%s”', (text, value) => {
  expect(readNumber(text, change)).toEqual({ value });
});

describe('printing', () => {
  it.each([
    [0, 0, '0'],
    [18_468, 0, '18468'],
    [-3, 0, '-3'],
    [0, 6, '0'],
    [1, 6, '0.000001'],
    [1_077_892_534, 6, '1077.892534'],
    [3_500_000, 6, '3.5'],
    [-1_500_000, 6, '-1.5'],
    [418_000, 2, '4180'],
    [5, 2, '0.05'],
  ])('%i at %i decimals is %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  it('is read again as the same number', () => {
    for (const value of [0, 1, 999_999, 1_000_000, 1_077_892_534, 999_999_999_999_999]) {
      expect(readNumber(formatNumber(value, amount.decimals), amount).value).toBe(value);
    }
  });
});
