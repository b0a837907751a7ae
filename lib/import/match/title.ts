/** The title of a report among the lines before its first part, and what it says of agency and year. */

import { oneLine, squeeze } from '@/lib/import/match/tables/normalise-label';
import type { Paragraph } from '@/lib/import/source-document';
import { readChineseYear } from '@/lib/report/prose/numerals';
import { yearsIn } from '@/lib/report/wording';
import type { Template } from '@/lib/template/types';
import { isBoilerplate } from './boilerplate';
import { isMetadataLine } from './metadata';

export interface FoundTitle {
  readonly title: string;
  /** Index of the line after it. */
  readonly after: number;
  /** Nothing but its place and size makes it the title. */
  readonly isHeadingOnly?: true;
}

/** What the paper is about. In 人民政府信息公开 the office has its 政府, so that the phrase is the rest. */
const PHRASE = /(?:(?<!人民)政府信息|政务|信息)公开/;
const YEAR = /(?:19|20)\d{2}|[二一][〇○零一二三四五六七八九]{3}/;
const YEARLY = /(?:\d{4}|[二〇○零一三四五六七八九]{4})\s*(?:年度?|(?=政府信息|政务|信息公开)|$)/;
/** The last alternative is 年度报告 with its letters in disorder, or one of them lost. */
const TITLE = /^.{0,60}(?:政府信息|政务|信息)公开(?:.{0,24}(?:报告|年报)(?:\(.{1,16}\))?|(?:工作)?[年度报告]{3,5})$/;
/** A title without a year, as pages print it that name the year elsewhere. */
const UNDATED = /^.{0,40}(?:政府信息|政务|信息)公开.{0,6}年度.{0,2}报告$/;
const AGENCY =
  /(?:政府|办事处|委员会|管委会|委|局|办公室|办|中心|站|所|院|厅|街道|街|镇|乡|苏木|县|旗|区|市|州|盟|处|队|社|公司|学校)$/;
/** Signs that some pages set before a title, and brackets around it. */
const ORNAMENT = /^[•·●◆■□★☆▲►▶>»*＊\-—\s]+|^《(?=[^《》]*》$)|》$/g;
/** What a page says of a text on the line of its title. */
const PARTICULARS =
  / (?:索引号|文号|信息来源|来源|作者|浏览次数|点击数|(?:成文|发布|发文|公开|生成)(?:日期|时间|机构|机关))[:：\s].*$/;
/** A committee of the party that signs beside the agency. */
const PARTY = /^中共[^\s，。]{2,30}委员会\s+(?=\S)/;
/** What is left of brackets around a year: 【2024年度】青石镇人民政府…. */
const BRACKETS = /^[】〕\]）)]+|[【〔[（(]+$/g;
const LONGEST_TITLE = 80;
const MOST_LINES = 4;

/** Whether a line looks like the name of an agency. */
export function isAgencyName(line: string): boolean {
  const squeezed = squeeze(line).replace(/\((?:盖章|公章|章)\)$/, '');
  return squeezed.length >= 2 && squeezed.length <= 40 && !/[,。;:!?、]/.test(squeezed) && AGENCY.test(squeezed);
}

/**
 * The last title before the report's text: pages print it in their head as well. It may take several lines. Where no
 * line looks like one, one without a year or the first heading counts.
 */
export function findTitle(lines: readonly Paragraph[]): FoundTitle | undefined {
  for (let start = lines.length - 1; start >= 0; start -= 1) {
    const found = titleFrom(lines, start);
    if (found) return found;
  }
  return undatedTitle(lines) ?? firstHeading(lines);
}

function titleFrom(lines: readonly Paragraph[], start: number): FoundTitle | undefined {
  for (let count = 1; count <= MOST_LINES && start + count <= lines.length; count += 1) {
    const pieces = lines.slice(start, start + count).map(({ text }) => withoutOrnament(text));
    if (pieces.some((piece) => isBoilerplate(piece) || isMetadataLine(piece))) return undefined;
    const title = joinLines(pieces);
    if (!isTitle(title)) continue;
    const others = lines.slice(0, start).filter(({ text }) => squeeze(text) !== squeeze(title));
    const above = oneLine(others[others.length - 1]?.text ?? '');
    const isCut = YEAR.exec(squeeze(title))?.index === 0 && agencyOf(title) === '' && isAgencyName(above);
    return { title: isCut ? joinLines([above, title]) : title, after: start + count };
  }
  return undefined;
}

function undatedTitle(lines: readonly Paragraph[]): FoundTitle | undefined {
  const at = lines.findIndex(({ text }) => UNDATED.test(squeeze(withoutOrnament(text))) && !isMetadataLine(text));
  return at < 0 ? undefined : { title: withoutOrnament(lines[at]?.text ?? ''), after: at + 1 };
}

function withoutOrnament(text: string): string {
  return oneLine(text).replace(ORNAMENT, '').replace(PARTICULARS, '');
}

/** The lines of a title as one. Titles that set the year apart by spaces have one before it as well. */
function joinLines(lines: readonly string[]): string {
  return lines.reduce((title, line) => `${title}${/^\d{4}\s/.test(line) && title ? ' ' : ''}${line}`, '');
}

/** Whether a text reads as the title of such a report: what it is about, that it is a report, and a year. */
export function isTitle(text: string): boolean {
  if (text.length > 3 * LONGEST_TITLE) return false;
  const squeezed = squeeze(text);
  return (
    squeezed.length <= LONGEST_TITLE && !/[。;:!?,《]/.test(squeezed) && TITLE.test(squeezed) && YEAR.test(squeezed)
  );
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
    isHeadingOnly: true,
  };
}

/** The agency that a title names before the year, or between the year and the name of the paper. Empty where none. */
export function agencyIn(template: Template, title: string): string {
  const name = agencyOf(title);
  return name === template.titlePhrase ? '' : name;
}

function agencyOf(title: string): string {
  const text = oneLine(title).replace(PARTY, '').replace(/^关于/, '');
  const [before = '', ...behind] = text.split(YEARLY);
  const named = cutAtPhrase(before);
  return named === '' ? cutAtPhrase(behind.join('')) : named;
}

/** What stands before 政府信息公开; all of it where that stands nowhere. */
function cutAtPhrase(text: string): string {
  const phrase = text.search(PHRASE);
  const named = (phrase < 0 ? text : text.slice(0, phrase)).replace(BRACKETS, '').trim();
  return named.replace(/关于$/, '').trim();
}

/** The year that a title names, in digits of either kind. */
export function yearIn(title: string): string | undefined {
  const chinese = /[二〇○零一三四五六七八九]{4}(?=年)/.exec(squeeze(title))?.[0];
  const year = yearsIn(title)[0] ?? (chinese && readChineseYear(chinese));
  return year === undefined ? undefined : String(year);
}
