/** Text that a program made of a page or a PDF file with the marks of Markdown: headings, bold words, tables between bars. */
import { isValueText } from '@/lib/import/match/tables/value-text';
import { isLabelled, withoutGaps } from './gaps';

const HEADING = /^\s{0,3}#{1,6}\s+(?=\S)|\s+#+\s*$/g;
const IS_HEADING = /^\s{0,3}#{1,6}\s+\S/;
/** The line under the heads of a table. */
const UNDER_HEADS = /^\s*\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?)?\s*$/;
const BOLD = /(?<!\*)\*\*(?=[^\s*])([^*]+)(?<=[^\s*])\*\*(?!\*)/g;
const LINE_BREAK = /<br\s*\/?>/gi;
/** A backslash before a sign that would else be a mark; one before a bar keeps it in its cell. */
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!>])/g;
const BAR = /[|│┃]/;

/** Characters of a line that may be cut in mid-sentence. */
const LONG = 30;
/** From so many rows without a label on, a table was cut up: their labels stand on other lines. */
const FEWEST_ORPHANS = 3;
/** Numbers of a row of table three; a row of table four has no label of its own. */
const FEWEST_NUMBERS = 6;
const MOST_NUMBERS = 8;

/**
 * The lines without such marks, or as they are where no line is a heading or stands under heads of a table. Where tables
 * were cut up, their rows come as lines of words and numbers, as other programs dump them.
 */
export function withoutMarkup(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => IS_HEADING.test(line) || UNDER_HEADS.test(line))) return lines;
  const plain = rejoined(lines).map((line) =>
    withoutBlanks(line.replace(HEADING, '').replace(BOLD, '$1').replace(LINE_BREAK, '').replace(ESCAPED, '$1')),
  );
  return plain.filter(isOrphan).length < FEWEST_ORPHANS
    ? plain
    : plain.filter((line) => !UNDER_HEADS.test(line)).map(asWords);
}

/** A paragraph that a page ended stands as two, with a blank line between: its first half ends in mid-sentence. */
function rejoined(lines: readonly string[]): string[] {
  const found: string[] = [];
  for (const line of lines) {
    const [last = '', before = ''] = found.slice(-2).reverse();
    if (last.trim() === '' && isCut(before) && isWords(line)) found.splice(-2, 2, before + line.trim());
    else found.push(line);
  }
  return found;
}

function isCut(line: string): boolean {
  return isWords(line) && line.length >= LONG && /[，、。；]/.test(line) && !/[。！？；：”）)]$/.test(line.trim());
}

/** Neither blank nor a heading, a numbered paragraph, an item of a list or a row. */
function isWords(line: string): boolean {
  return /^[^\s#*>|\-\d（(一二三四五六七八九十]/.test(line) && !BAR.test(line);
}

/** Such programs set figures apart in sentences and titles; in a row a blank parts the label from its number. */
function withoutBlanks(line: string): string {
  return BAR.test(line) || isLabelled(line) ? line : withoutGaps(line);
}

/** A row between bars that holds numbers alone. */
function isOrphan(line: string): boolean {
  if (!BAR.test(line)) return false;
  const cells = line
    .split(BAR)
    .map((cell) => cell.trim())
    .filter(Boolean);
  return cells.length >= FEWEST_NUMBERS && cells.length <= MOST_NUMBERS && cells.every(isValueText);
}

function asWords(line: string): string {
  return BAR.test(line)
    ? line
        .split(BAR)
        .map((cell) => cell.trim())
        .filter(Boolean)
        .join(' ')
    : line;
}
