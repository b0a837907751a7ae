/** Which column of the form each cell of a labelled row belongs to, or that it cannot be known. */
import type { PlacedCell } from './place-cells';
import { isZero } from './value-text';

export interface Alignment {
  /** As many as the row has columns in the form; undefined where the file has no cell for one. */
  readonly texts: readonly (string | undefined)[];
  readonly isMended: boolean;
}

/** Columns of the grid that a column of the form takes, by its printed heading. */
export type ColumnRange = Pick<PlacedCell, 'column' | 'end'>;

/** The cells under their headings, for a table whose grid can be trusted. Undefined where one stands beside them. */
export function alignByHeadings(
  cells: readonly PlacedCell[],
  ranges: readonly (ColumnRange | undefined)[],
): readonly string[] | undefined {
  const texts = ranges.map(() => '');
  const covered = ranges.map((range) => range === undefined);
  for (const cell of cells) {
    const index = ranges.findIndex((range) => range && range.column < cell.end && cell.column < range.end);
    if (index < 0 ? cell.text !== '' : texts[index] !== '' && cell.text !== '') return undefined;
    texts[index] ||= cell.text;
    covered[index] = true;
  }
  return covered.every(Boolean) ? texts : undefined;
}

/**
 * The cells after a row's label in their order, where their number is that of the form. `isOwnPlace` tells that the
 * label stands where labels of its kind do, so that blank cells before the first number are cells and no gap.
 */
export function alignByCount(texts: readonly string[], count: number, isOwnPlace: boolean): Alignment | undefined {
  const first = texts.findIndex(Boolean);
  if (texts.length === count && (first <= 0 || isOwnPlace)) return { texts, isMended: false };
  if (first < 0) return texts.length > count ? { texts: texts.slice(0, count), isMended: false } : undefined;
  let end = texts.length;
  while (texts[end - 1] === '') end -= 1;
  const run = texts.slice(first, end);
  if (run.length === count) return { texts: run, isMended: first > 0 };
  return isOwnPlace || first > 0 ? alignShort(run, count) : (alignPadded(texts, count) ?? alignShort(run, count));
}

/** Numbers from the first column on, blank cells after them: all columns are there and some are empty. */
function alignPadded(texts: readonly string[], count: number): Alignment | undefined {
  const isPadded = texts.length > count && texts.slice(count).every((text) => text === '') && texts[0] !== '';
  return isPadded && texts.slice(0, count).includes('') && hasInnerBlank(texts)
    ? { texts: texts.slice(0, count), isMended: false }
    : undefined;
}

function hasInnerBlank(texts: readonly string[]): boolean {
  const first = texts.indexOf('');
  return texts.slice(first).some(Boolean);
}

/**
 * A row that lost cells. It is taken from the left only where no other loss could change a number that is taken: all
 * are 0, or one is missing and the last cannot be the total, since it is less than another. The rest stays absent.
 */
function alignShort(run: readonly string[], count: number): Alignment | undefined {
  const missing = count - run.length;
  if (missing < 1 || missing > 2 || run.includes('')) return undefined;
  if (!run.every(isZero) && !(missing === 1 && isNoTotal(run))) return undefined;
  return { texts: Array.from({ length: count }, (_, index) => run[index]), isMended: true };
}

function isNoTotal(run: readonly string[]): boolean {
  const numbers = run.map(Number);
  return numbers.every(Number.isFinite) && Math.max(...numbers) > (numbers[numbers.length - 1] ?? 0);
}
