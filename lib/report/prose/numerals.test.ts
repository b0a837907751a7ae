import { describe, expect, it } from 'vitest';
import { chineseNumeral, ordinalOf, readChineseNumeral, readChineseYear } from './numerals';

describe('Chinese numerals', () => {
  it('are written as they are read, from 1 to 99', () => {
    for (let count = 1; count < 100; count += 1) expect(readChineseNumeral(chineseNumeral(count))).toBe(count);
    expect([10, 11, 20, 99].map(chineseNumeral)).toEqual(['十', '十一', '二十', '九十九']);
  });

  it.each([
    ['十', 10],
    ['二十三', 23],
    ['一百二十八', 128],
    ['两千零六', 2006],
    ['千百', undefined],
    ['十二三', undefined],
  ])('%s is read as %s', (written, value) => {
    expect(readChineseNumeral(written)).toBe(value);
  });

  it('leaves other counts in figures', () => {
    expect([0, -1, 100, 1.5].map(chineseNumeral)).toEqual(['0', '-1', '100', '1.5']);
  });

  it('reads a year sign by sign', () => {
    expect(['二〇二五', '二○二五', '二零二五', '一九九八'].map(readChineseYear)).toEqual([2025, 2025, 2025, 1998]);
    expect(readChineseYear('二千二五')).toBeNaN();
  });

  it('counts off an enumeration', () => {
    expect(['一', '九', '③', '7', '十', '', '甲'].map(ordinalOf)).toEqual([1, 9, 3, 7, 0, 0, 0]);
  });
});
