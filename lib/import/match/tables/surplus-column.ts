/** A column that the form does not have, as 小计 over the organisations: found by its sums and left out of every row. */
import { placeCells } from '@/lib/import/html/place-cells';
import type { SourceCell, SourceTable } from '@/lib/import/source-document';
import { columnsOf } from '@/lib/template/define';
import type { Column } from '@/lib/template/types';
import type { Labels } from './row-labels';
import { isValueText } from './value-text';

interface LongRow {
  readonly at: number;
  /** Index of its first value. */
  readonly first: number;
  readonly columns: readonly Column[];
  readonly values: readonly string[];
}

/** The table without the column; as it is where no row has a value too many or its sums do not tell which. */
export function withoutSurplusColumn(labels: Labels, source: SourceTable): SourceTable {
  const long = source.rows.flatMap((cells, at) => longRow(labels, cells, at));
  const place = surplusIndex(long);
  if (place === undefined) return source;
  const drop = new Map(long.map(({ at, first }) => [at, first + place]));
  const grid = placeCells(source);
  const columns = new Set(long.map(({ at, first }) => grid[at]?.[first + place]?.column));
  const [column] = columns;
  const isMerged = source.rows.some((cells) => cells.some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1));
  const rows = source.rows.map((cells, at) => {
    const index = drop.get(at);
    if (index !== undefined) return cells.filter((_, each) => each !== index);
    if (!isMerged || columns.size > 1 || column === undefined) return cells;
    return cells.flatMap((cell, each) => narrowed(cell, grid[at]?.[each], column));
  });
  return { ...source, rows };
}

/** A cell of another row without the column: gone, or narrower by one. */
function narrowed(cell: SourceCell, place: { column: number; end: number } | undefined, column: number): SourceCell[] {
  if (!place || column < place.column || column >= place.end) return [cell];
  return cell.colSpan > 1 ? [{ ...cell, colSpan: cell.colSpan - 1 }] : [];
}

/** A row with one value more than the form has, in a table whose last column is the sum of the others. */
function longRow(labels: Labels, cells: readonly SourceCell[], at: number): LongRow[] {
  const first = cells.findIndex(({ text }, index) => index > 0 && isValueText(text));
  const found = labels.rowOf(cells[first - 1]?.text ?? '');
  if (first < 0 || !found) return [];
  const columns = columnsOf(found.meant.table, found.meant.row);
  const values = cells.slice(first).map(({ text }) => text);
  const rest = values.slice(columns.length + 1);
  const isLong = values.length > columns.length && values[columns.length] !== '' && rest.every((text) => text === '');
  const isSummed = columns[columns.length - 1]?.sumOf !== undefined;
  return isLong && isSummed ? [{ at, first, columns, values: values.slice(0, columns.length + 1) }] : [];
}

/** The place that the sums of most rows with numbers in them prove; any where all are 0. */
function surplusIndex(rows: readonly LongRow[]): number | undefined {
  if (rows.length === 0) return undefined;
  const places = Array.from({ length: (rows[0]?.values.length ?? 0) - 1 }, (_, place) => place);
  const telling = rows.filter(({ values }) => values.some((text) => Number(text) > 0));
  const support = (place: number) => telling.filter((row) => isSubtotal(row, place)).length;
  const [best, ...others] = places.sort((a, b) => support(b) - support(a));
  if (best === undefined || 2 * support(best) < telling.length || (telling.length > 0 && support(best) === 0))
    return undefined;
  const isSame = (place: number) => rows.every((row) => without(row, place) === without(row, best));
  return others.filter((place) => support(place) === support(best)).every(isSame) ? best : undefined;
}

function without({ values }: LongRow, place: number): string {
  return values.filter((_, index) => index !== place).join('|');
}

/** Whether the row's total holds without the value, and the value is the sum of several of the others beside each other. */
function isSubtotal({ values }: LongRow, place: number): boolean {
  const numbers = values.map(Number);
  const subtotal = numbers[place] ?? Number.NaN;
  const rest = numbers.filter((_, index) => index !== place);
  const total = rest.pop() ?? Number.NaN;
  if (sumOf(rest) !== total) return false;
  return rest.some((_, from) =>
    rest.some((__, to) => to > from && to - from < rest.length - 1 && sumOf(rest.slice(from, to + 1)) === subtotal),
  );
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
