/** A table that a page reader wrote one cell a line, a bar behind each: with its blank cells, as bars of their own. */
import { partHeadingOf } from '@/lib/import/match/part-headings';
import { isValueText } from '@/lib/import/match/tables/value-text';
import type { SourceTable } from '@/lib/import/source-document';
import { newestTemplate } from '@/lib/template/registry';
import { isSentence } from './loose-rows';

/** The words before the first bar, and all bars behind them. */
const CELL = /^([^|]*)(\|[\s|]*)$/;
/** So many lines may make the words of one cell, each of at most so many characters. */
const MOST_LINES = 10;
const LONGEST = 60;
/** A run of fewer cells, or with fewer numbers or blanks among them, is no table. */
const FEWEST_CELLS = 10;
const FEWEST_VALUES = 3;

interface Cell {
  readonly text: string;
  /** Nothing but bars follow: what the row lacks to the width of its table. */
  readonly isLast: boolean;
}

/**
 * The lines, with a table in place of each such run that has blank cells or rows filled up in their last line. All other
 * runs can be read line by line.
 */
export function withCellLines(lines: readonly string[]): readonly (string | SourceTable)[] {
  const found: (string | SourceTable)[] = [];
  let at = 0;
  while (at < lines.length) {
    const { cells, end, isUneven } = runFrom(lines, at);
    const values = cells.filter(({ text }) => text === '' || isValueText(text));
    if (isUneven && cells.length >= FEWEST_CELLS && values.length >= FEWEST_VALUES) found.push(tableOf(cells));
    else found.push(...lines.slice(at, Math.max(end, at + 1)));
    at = Math.max(end, at + 1);
  }
  return found;
}

/** The cells that stand line by line from a place on. */
function runFrom(lines: readonly string[], start: number) {
  const cells: Cell[] = [];
  let isUneven = false;
  let end = start;
  for (let words = wordsFrom(lines, end); words; words = wordsFrom(lines, end)) {
    const [, text = '', bars = ''] = CELL.exec(lines[words.at] ?? '') ?? [];
    const count = bars.replace(/\s/g, '').length;
    const whole = [...words.before, text.trim()].filter(Boolean).join('\n');
    if (whole === '' && count > 1) markLast(cells);
    else cells.push({ text: whole, isLast: count > 1 });
    isUneven ||= whole === '' ? count === 1 : count > 1;
    end = words.at + 1;
  }
  return { cells, end, isUneven };
}

/** The next line with a bar, and the lines of words before it that belong to the same cell. */
function wordsFrom(lines: readonly string[], start: number): { at: number; before: readonly string[] } | undefined {
  const before: string[] = [];
  for (let at = start; at < lines.length && before.length < MOST_LINES; at += 1) {
    const line = lines[at] ?? '';
    if (CELL.test(line)) return isHeadingOver(before, line) ? undefined : { at, before };
    if (isBeside(line)) return undefined;
    if (line.trim() !== '') before.push(line.trim());
  }
  return undefined;
}

/** A numbered line before a line that has the whole cell. */
function isHeadingOver([first = '']: readonly string[], line: string): boolean {
  return /^[（(]?[一二三四五六七]/.test(first) && !line.startsWith('|');
}

/** A row, a heading, a caption or a sentence; the remark in the corner of table three is one in brackets. */
function isBeside(line: string): boolean {
  if (line.includes('|') || line.length > LONGEST) return true;
  if (/^\s*[（(]本列/.test(line)) return false;
  return isSentence(line) || partHeadingOf(newestTemplate(), line) !== undefined || /[：:]/.test(line);
}

function markLast(cells: Cell[]): void {
  const last = cells.pop();
  if (last) cells.push({ ...last, isLast: true });
}

/** A row ends where its last cell says so, and before a label that follows a number or a blank. */
function tableOf(cells: readonly Cell[]): SourceTable {
  const rows: string[][] = [[]];
  let isBehindValue = false;
  let isEnded = false;
  for (const { text, isLast } of cells) {
    const isLabel = text !== '' && !isValueText(text);
    if (isEnded || (isLabel && isBehindValue)) rows.push([]);
    rows[rows.length - 1]?.push(text);
    isBehindValue = !isLabel;
    isEnded = isLast;
  }
  return {
    kind: 'table',
    rows: rows.map((row) => row.map((text) => ({ text, colSpan: 1, rowSpan: 1 }))),
    isLoose: true,
    hasBlanks: true,
  };
}
