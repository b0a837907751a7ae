/** The title of a report among the lines before its first part, and what it says of agency and year. */

import { oneLine, squeeze } from '@/lib/import/match/tables/normalise-label';
import type { Paragraph } from '@/lib/import/source-document';
import { yearsIn } from '@/lib/report/wording';
import type { Template } from '@/lib/template/types';
import { isChrome } from './boilerplate';

export interface FoundTitle {
  readonly title: string;
  /** Index of the line after it. */
  readonly after: number;
}

const TITLE =
  /^.{0,40}(?:\d{4}|[二〇○零一三四五六七八九]{4})(?:年度?)?.{0,24}(?:政府信息|政务|信息)公开.{0,10}(?:报告|年报)(?:\(.{1,16}\))?$/;
const AGENCY =
  /(?:政府|办事处|委员会|管委会|委|局|办公室|办|中心|站|所|院|厅|街道|镇|乡|苏木|县|旗|区|市|州|盟|处|队|社|公司|学校)$/;
const LONGEST_TITLE = 80;
const MOST_LINES = 4;

/** Whether a line looks like the name of an agency. */
export function isAgencyName(line: string): boolean {
  const squeezed = squeeze(line).replace(/\((?:盖章|公章|章)\)$/, '');
  return squeezed.length >= 2 && squeezed.length <= 40 && !/[,。;:!?、]/.test(squeezed) && AGENCY.test(squeezed);
}

/**
 * The last title before the report's text: pages print it in their head as well. It may take several lines. Where no
 * line looks like one, the first heading counts.
 */
export function findTitle(lines: readonly Paragraph[]): FoundTitle | undefined {
  for (let start = lines.length - 1; start >= 0; start -= 1) {
    const found = titleFrom(lines, start);
    if (found) return found;
  }
  return firstHeading(lines);
}

function titleFrom(lines: readonly Paragraph[], start: number): FoundTitle | undefined {
  for (let count = 1; count <= MOST_LINES && start + count <= lines.length; count += 1) {
    const pieces = lines.slice(start, start + count).map(({ text }) => oneLine(text));
    const title = joinLines(pieces);
    if (!isTitle(title) || pieces.some(isChrome)) continue;
    const above = oneLine(lines[start - 1]?.text ?? '');
    const isCut = /^(?:\d{4}|[二〇○零一三四五六七八九]{4})/.test(squeeze(title)) && isAgencyName(above);
    return { title: isCut ? joinLines([above, title]) : title, after: start + count };
  }
  return undefined;
}

/** The lines of a title as one. Titles that set the year apart by spaces have one before it as well. */
function joinLines(lines: readonly string[]): string {
  return lines.reduce((title, line) => `${title}${/^\d{4}\s/.test(line) && title ? ' ' : ''}${line}`, '');
}

/** Whether a text reads as the title of such a report. */
export function isTitle(text: string): boolean {
  const squeezed = squeeze(text);
  return squeezed.length <= LONGEST_TITLE && !/[。;:!?]/.test(squeezed) && TITLE.test(squeezed);
}

function firstHeading(lines: readonly Paragraph[]): FoundTitle | undefined {
  const start = lines.findIndex(({ level }) => level === 1);
  if (start < 0) return undefined;
  let after = start + 1;
  while (lines[after]?.level === 1) after += 1;
  return {
    title: lines
      .slice(start, after)
      .map(({ text }) => oneLine(text))
      .join(''),
    after,
  };
}

/** The agency that a title names before the year, or between the year and the name of the paper. Empty where none. */
export function agencyIn(template: Template, title: string): string {
  const [before = '', behind = ''] = oneLine(title)
    .replace(/^关于/, '')
    .split(/(?:\d{4}|[二〇○零一三四五六七八九]{4})\s*(?:年度?|(?=政府信息|政务|信息公开)|$)/, 2);
  const phrase = behind.search(/(?:政府信息|政务|信息)公开/);
  const between = phrase > 0 ? behind.slice(0, phrase).trim() : '';
  const name = before.trim() || between;
  return name === template.titlePhrase ? '' : name.replace(/关于$/, '');
}

/** The year that a title names, in digits of either kind. */
export function yearIn(title: string): string | undefined {
  const chinese = /[二〇○零一三四五六七八九]{4}(?=年)/.exec(squeeze(title))?.[0];
  const digits =
    chinese && [...chinese.replace(/[○零]/g, '〇')].map((digit) => '〇一二三四五六七八九'.indexOf(digit)).join('');
  const year = yearsIn(title)[0] ?? digits;
  return year === undefined ? undefined : String(year);
}
