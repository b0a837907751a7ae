/** Who signed and when, at the end of a report: dates in digits or in Chinese numerals. */

import { oneLine, squeeze } from '@/lib/import/match/tables/normalise-label';
import { readChineseNumeral, readChineseYear } from '@/lib/report/prose/numerals';
import { isAgencyName } from './title';

export interface SignOff {
  /** The lines before it. */
  readonly text: readonly string[];
  readonly signedBy?: string;
  readonly signedOn?: string;
}

const LONGEST_TAIL_LINE = 40;

/** The sign-off among the last lines of a report: an agency, a date, or both, in one line or two. */
export function findSignOff(lines: readonly string[], agency: string): SignOff {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] ?? '';
    const date = dateLineOf(line);
    if (date && (date.before === '' || isAgencyName(date.before))) return signedAt(lines, at, date.iso, date.before);
    if (squeeze(line).length > LONGEST_TAIL_LINE || /[。;]/.test(line)) break;
  }
  return signedByAlone(lines, agency);
}

function signedAt(lines: readonly string[], at: number, signedOn: string, inLine: string): SignOff {
  const above = lines[at - 1] ?? '';
  if (inLine !== '') return { text: lines.slice(0, at), signedBy: inLine, signedOn };
  return isAgencyName(above)
    ? { text: lines.slice(0, at - 1), signedBy: withoutSeal(above), signedOn }
    : { text: lines.slice(0, at), signedOn };
}

function signedByAlone(lines: readonly string[], agency: string): SignOff {
  const last = lines[lines.length - 1] ?? '';
  const isOwn = agency !== '' && isAgencyName(last) && (last.includes(agency) || agency.includes(squeeze(last)));
  return isOwn ? { text: lines.slice(0, -1), signedBy: withoutSeal(last) } : { text: lines };
}

function withoutSeal(line: string): string {
  return oneLine(line).replace(/[（(](?:盖章|公章|章)[)）]$/, '');
}

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
    : [readChineseYear(year), readChineseNumeral(month) ?? 0, readChineseNumeral(day) ?? 0];
  const iso = isoOf(numbers);
  if (iso === undefined) return undefined;
  return { iso, before: squeezed.slice(0, squeezed.length - text.length).replace(/(?:成文|发布|报告)?日期:?$/, '') };
}

function isChineseAround(text: string, at: number): boolean {
  return DIGITS.includes(text[at - 1] ?? ' ') || DIGITS.includes(text[at + 1] ?? ' ');
}

function isoOf([year = 0, month = 0, day = 0]: readonly number[]): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = year > 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}
