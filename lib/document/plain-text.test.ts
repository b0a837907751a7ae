import { describe, expect, it } from 'vitest';
import { halfWidths, paragraphsOf, singleLine } from './plain-text';

describe('paragraphsOf', () => {
  it.each([
    ['', []],
    ['一', ['一']],
    ['一\n二\r\n三\r四', ['一', '二', '三', '四']],
    ['一\u2028二\u2029三\u0085四\v五\f六', ['一', '二', '三', '四', '五', '六']],
    ['\n \n　　\t\n', []],
    ['　　段首空两格　', ['段首空两格']],
    ['甲\t乙', ['甲 乙']],
    ['甲\u0000\u0007\u009F乙\uFFFE\uFFFF', ['甲乙']],
    ['甲\uD800乙\uDC00', ['甲乙']],
    ['𠮷😀', ['𠮷😀']],
  ])('%j', (text, paragraphs) => {
    expect(paragraphsOf(text)).toEqual(paragraphs);
  });
});

it.each([
  ['12', '12'],
  [' 12\n件 ', '12 件'],
  ['约\u00001', '约1'],
])('singleLine %j', (text, line) => {
  expect(singleLine(text)).toBe(line);
});

it.each([
  ['', 0],
  ['2025年', 6],
  ['（A）', 5],
  ['😀', 2],
])('halfWidths %j is %i', (text, width) => {
  expect(halfWidths(text)).toBe(width);
});
