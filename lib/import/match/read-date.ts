/** A date line, in digits or in Chinese numerals, as an ISO date. */
import { squeeze } from '@/lib/import/match/tables/normalise-label';

const DIGITS = '〇一二三四五六七八九';
const IN_FIGURES = /(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?$/;
const IN_CHINESE = /([〇一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/;

export interface DateLine {
  /** 2024-01-15. */
  readonly iso: string;
  /** What stands before the date in the same line. */
  readonly before: string;
}

/** The date that a line ends with. Undefined for a line without one and for a day that no calendar has. */
export function dateLineOf(line: string): DateLine | undefined {
  const squeezed = squeeze(line)
    .replace(/[○零OＯ０]/g, (sign, at: number, all: string) => (isChineseAround(all, at) ? '〇' : sign))
    .replace(/^\((.*)\)$/, '$1');
  const figures = IN_FIGURES.exec(squeezed);
  const found = figures ?? IN_CHINESE.exec(squeezed);
  if (!found) return undefined;
  const [text, year = '', month = '', day = ''] = found;
  const numbers = figures
    ? [Number(year), Number(month), Number(day)]
    : [chineseYear(year), chinese(month), chinese(day)];
  const iso = isoOf(numbers);
  if (iso === undefined) return undefined;
  return { iso, before: squeezed.slice(0, squeezed.length - text.length).replace(/(?:成文|发布|报告)?日期:?$/, '') };
}

function isChineseAround(text: string, at: number): boolean {
  return DIGITS.includes(text[at - 1] ?? ' ') || DIGITS.includes(text[at + 1] ?? ' ');
}

function chineseYear(text: string): number {
  return Number([...text].map((digit) => DIGITS.indexOf(digit)).join(''));
}

/** 一 to 三十一. */
function chinese(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens ? DIGITS.indexOf(tens) : 1) * 10 : 0;
  return ten + (ones ? DIGITS.indexOf(ones) : 0);
}

function isoOf([year = 0, month = 0, day = 0]: readonly number[]): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = year > 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}
