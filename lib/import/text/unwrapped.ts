/** Text dumped from pages, in which every line of a paragraph stands by itself: put back into paragraphs. */
import { aspectHeadingOf } from '@/lib/import/match/aspect-headings';
import { isPageNumber } from '@/lib/import/match/boilerplate';
import { partHeadingOf } from '@/lib/import/match/part-headings';
import { isTitle } from '@/lib/import/match/title';
import type { PartKey } from '@/lib/template/keys';
import { newestTemplate } from '@/lib/template/registry';
import { isLabelled, WIDE, withoutGaps } from './gaps';

/** Columns from which on a line with punctuation is running text, and of how many cut lines a dumped text has at least. */
const LONG = 30;
const FEWEST_LINES = 5;
/** Columns by which a full line may be shorter than the longest: before a number or word that did not fit, and otherwise. */
const RAGGED = 12;
const NEARLY_FULL = 4;
/** Wider text was not laid out for a page. */
const WIDEST = 160;

const PUNCTUATION = /[，。、；：,;]/;
const END = /[。！？；：!?;:]["”’）)]?$/;
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]{1,3}部分)/;

/** The lines as they are, or where most lines of running text end in mid-sentence one line for each paragraph. */
export function unwrapped(lines: readonly string[]): readonly string[] {
  const running = besideTables(lines).filter(isRunning);
  const cut = running.filter((line) => !END.test(line.trim()));
  const widths = running.map(widthOf).sort((a, b) => a - b);
  const full = widths[Math.floor(widths.length * 0.9)] ?? 0;
  if (cut.length < FEWEST_LINES || 2 * cut.length < running.length || full > WIDEST) return lines;
  const leads = running.map(leadOf);
  const indent = Math.min(...leads) + 1;
  return joined(lines, { full, indent, isIndented: leads.some((lead) => lead > indent) });
}

/** The lines of the parts that have no table. */
function besideTables(lines: readonly string[]): string[] {
  let isInTable = false;
  return lines.filter((line) => {
    const heading = partHeadingOf(newestTemplate(), line);
    if (heading) isInTable = hasTable(heading.part);
    return !isInTable;
  });
}

/** Long, with punctuation, and neither a row of a table nor a label. */
function isRunning(line: string): boolean {
  if (!PUNCTUATION.test(line) || /[\t|│]|\S\s{3,}\S|\d\s+\d|\d\s*$/.test(line)) return false;
  return widthOf(line) >= LONG && !/^\s*(?:[（(]|\d{1,2}[.．、])/.test(line);
}

/** In columns, of which a Chinese sign takes two; what stands before the text counts. */
function widthOf(line: string): number {
  return [...line.trimEnd()].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);
}

function leadOf(line: string): number {
  return widthOf(line) - widthOf(line.trim());
}

/** How the pages were set, in columns. */
interface Page {
  /** The width of a full line. */
  readonly full: number;
  /** How far in a line that goes on begins at most. */
  readonly indent: number;
  /** Paragraphs begin further in. */
  readonly isIndented: boolean;
}

function joined(lines: readonly string[], page: Page): string[] {
  const paragraphs = new Paragraphs(page);
  let isInTable = false;
  for (const source of lines) {
    const line = source.replace(/\f/g, '');
    const heading = partHeadingOf(newestTemplate(), line);
    if (heading) isInTable = hasTable(heading.part);
    if (line.trim() === '' || isPageNumber(line)) paragraphs.gap(line);
    else if (heading || isRow(line) || (isInTable && !paragraphs.isOpen && !isFullLine(line, page)))
      paragraphs.alone(line);
    else paragraphs.running(line);
  }
  return paragraphs.lines;
}

/** Several numbers at its end. */
const ROW = /(?:\s+\d[\d.,]*){2,}\s*$/;

function isRow(line: string): boolean {
  return ROW.test(line);
}

/** Running text as wide as the page: no label is. */
function isFullLine(line: string, { full }: Page): boolean {
  return isRunning(line) && widthOf(line) >= full - RAGGED;
}

/** Paragraphs put together from the lines of pages. */
class Paragraphs {
  readonly lines: string[] = [];
  /** The line that the next one may go on. */
  private last = '';
  private isBehindGap = false;

  constructor(private readonly page: Page) {}

  /** Whether the last line was running text. */
  get isOpen(): boolean {
    return this.last !== '';
  }

  /** A heading or a row of a table. */
  alone(line: string): void {
    this.lines.push(line);
    this.last = '';
  }

  /** A blank line, as pages end with as well. */
  gap(line: string): void {
    if (this.last === '') this.lines.push(line);
    this.isBehindGap = true;
  }

  running(line: string): void {
    const text = line.trim();
    const isGoingOn = !isHeading(line) && this.isFull() && leadOf(line) <= this.page.indent;
    const before = isGoingOn ? (this.lines.pop() ?? '') : '';
    this.lines.push(before === '' && isLabelled(text) ? text : withoutGaps(before + text));
    this.last = isHeading(line) ? '' : line;
    this.isBehindGap = false;
  }

  /** Whether the last line ends where its page did not let it go on. */
  private isFull(): boolean {
    const { full, isIndented } = this.page;
    const isEnd = END.test(this.last.trim());
    // Behind the end of a sentence only an indent or the whole width tells.
    const missing = isEnd && !isIndented ? NEARLY_FULL : RAGGED;
    return !(isEnd && this.isBehindGap) && widthOf(this.last) >= full - missing;
  }
}

function hasTable(part: PartKey): boolean {
  return newestTemplate().parts.some(({ key, table }) => key === part && table !== undefined);
}

function isHeading(line: string): boolean {
  const text = line.trim();
  if (partHeadingOf(newestTemplate(), text) || isTitle(text)) return true;
  return (
    NUMBERED.test(text) && (widthOf(text) < LONG || aspectHeadingOf(newestTemplate(), text)?.isOtherName === false)
  );
}
