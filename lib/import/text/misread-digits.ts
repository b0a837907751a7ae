/** Digits that character recognition took for letters, in the parts that have a table: O for 0, l for 1. */
import { partHeadingOf } from '@/lib/import/match/part-headings';
import { newestTemplate } from '@/lib/template/registry';

/** A word of nothing but digits and letters that look like them. */
const WORD = /(?<![^\s|│])[\dOoＯｏ〇○lIｌＩ]{1,7}(?:\.[\dOoＯｏ〇○lIｌＩ]{1,6})?\.?(?![^\s|│])/g;
const ZERO = /[OoＯｏ〇○]/g;
const ONE = /[lIｌＩ]/g;

/** The lines with such words as the numbers that they are; 0. is 0, while 1. may be the number of a row. */
export function withDigits(lines: readonly string[]): readonly string[] {
  let isInTable = false;
  return lines.map((line) => {
    const heading = partHeadingOf(newestTemplate(), line);
    if (!heading) return isInTable ? line.replace(WORD, digitsOf) : line;
    isInTable = newestTemplate().parts.some(({ key, table }) => key === heading.part && table !== undefined);
    return line;
  });
}

function digitsOf(word: string): string {
  const digits = word.replace(ZERO, '0').replace(ONE, '1');
  return digits === word && word !== '0.' ? word : digits.replace(/\.$/, '');
}
