/** Which column of the form each cell of a labelled row belongs to, or that it cannot be known. */
import type { PlacedCell } from '@/lib/import/html/place-cells';
import { isValueText, isZero } from './value-text';

export interface Alignment {
  /** As many as the row has columns in the form; undefined where the file has no cell for one. */
  readonly texts: readonly (string | undefined)[];
  readonly isRealigned: boolean;
  /** The numbers may stand for other columns, unless what they add up to elsewhere proves their place. */
  readonly isUnproven?: boolean;
}

/** Columns of the grid that a column of the form takes, by its printed heading. */
export type ColumnRange = Pick<PlacedCell, 'column' | 'end'>;

/**
 * The cells under their headings, for a table whose grid can be trusted; words after the last column are a remark.
 * Undefined where anything else stands beside the columns, or one text under several of them.
 */
export function alignByHeadings(
  cells: readonly PlacedCell[],
  ranges: readonly (ColumnRange | undefined)[],
): readonly string[] | undefined {
  const texts = ranges.map(() => '');
  const last = lastColumn(ranges);
  const covered = ranges.map((range) => range === undefined);
  for (const cell of cells) {
    const under = ranges.flatMap((range, index) => (range && meet(range, cell) ? [index] : []));
    if (cell.text !== '' && !isPlaceable(cell, under, texts, last)) return undefined;
    for (const index of under) {
      texts[index] ||= cell.text;
      covered[index] = true;
    }
  }
  return covered.every(Boolean) ? texts : undefined;
}

/** Whether a text stands under one column that has none yet, or is a remark after the last one. */
function isPlaceable(cell: PlacedCell, under: readonly number[], texts: readonly string[], last: number): boolean {
  const [index, ...more] = under;
  if (index === undefined) return !isValueText(cell.text) && cell.column >= last;
  return more.length === 0 && texts[index] === '';
}

function meet(one: ColumnRange, other: ColumnRange): boolean {
  return one.column < other.end && other.column < one.end;
}

/** The column after the last one that has a heading. */
function lastColumn(ranges: readonly (ColumnRange | undefined)[]): number {
  return Math.max(...ranges.map((range) => range?.end ?? 0));
}

export interface Counting {
  /** How many columns the row has. */
  readonly count: number;
  /** The last of them is the sum of the others. */
  readonly isSummed: boolean;
  /** Blank cells before the values that lie under the label: it takes more columns than the file says. */
  readonly labelGap: number;
  /** The label stands where labels of its kind do, so that blank cells before the first number are cells and no gap. */
  readonly isOwnPlace: boolean;
}

/**
 * The cells after a row's label in their order, where their number is that of the form. A row that ends blank is one
 * that lost a cell as far as can be known.
 */
export function alignByCount(texts: readonly string[], counting: Counting): Alignment | undefined {
  const { count, isOwnPlace, labelGap } = counting;
  const behindGap = texts.slice(labelGap);
  const isGap = labelGap > 0 && texts.slice(0, labelGap).every((text) => text === '');
  if (isGap && behindGap.length === count && behindGap[count - 1] !== '')
    return { texts: behindGap, isRealigned: false };
  const first = texts.findIndex(Boolean);
  if (first < 0) return texts.length >= count ? { texts: texts.slice(0, count), isRealigned: false } : undefined;
  let end = texts.length;
  while (texts[end - 1] === '') end -= 1;
  if (end === count && (first === 0 || isOwnPlace)) return { texts: texts.slice(0, count), isRealigned: false };
  const run = texts.slice(first, end);
  return run.length === count ? { texts: run, isRealigned: first > 0 } : alignShort(run, counting);
}

/**
 * A row that lost cells, taken from the left: where one is missing and all others with their sum are 0; or, if sums of
 * the columns prove it, where the sum is missing, since the last cell is less than another, or two are and the rest is
 * 0. What is not taken stays absent.
 */
function alignShort(run: readonly string[], { count, isSummed }: Counting): Alignment | undefined {
  const missing = count - run.length;
  if (!isSummed || missing < 1 || missing > 2 || run.includes('')) return undefined;
  const isAllZero = run.every(isZero);
  if (!isAllZero && !(missing === 1 && isNoTotal(run))) return undefined;
  const texts = Array.from({ length: count }, (_, index) => run[index]);
  return { texts, isRealigned: true, isUnproven: missing > 1 || !isAllZero };
}

function isNoTotal(run: readonly string[]): boolean {
  const numbers = run.map(Number);
  return numbers.every(Number.isFinite) && Math.max(...numbers) > (numbers[numbers.length - 1] ?? 0);
}
