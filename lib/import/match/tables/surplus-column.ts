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
  const found = first < 0 ? undefined : labels.rowOf(lastWords(cells.slice(0, first)));
  if (!found) return [];
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

/**
 * The table with the sum of each row behind its numbers, where it stands before them and no merged cells hold the columns
 * under their headings: every row with numbers in it has its sum in front, and none has it at the end.
 */
export function withTotalsLast(labels: Labels, source: SourceTable): SourceTable {
  const isMerged = source.rows.some((cells) => cells.some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1));
  const found = isMerged ? [] : source.rows.flatMap((cells, at) => fullRow(labels, cells, at));
  // Where all numbers begin in one column the headings stand over theirs.
  const full = new Set(found.map(({ first }) => first)).size > 1 ? found : [];
  const telling = full.filter(({ values }) => values.some((text) => Number(text) > 0));
  const isFirst =
    telling.length > 0 && telling.every(({ values }) => isSumFirst(values) && !isSumFirst(turned(values)));
  if (!isFirst) return source;
  const firstOf = new Map(full.map(({ at, first }) => [at, first]));
  const rows = source.rows.map((cells, at) => {
    const first = firstOf.get(at);
    const total = first === undefined ? undefined : cells[first];
    if (first === undefined || !total) return cells;
    const end = first + (full.find((row) => row.at === at)?.values.length ?? 0);
    return [...cells.slice(0, first), ...cells.slice(first + 1, end), total, ...cells.slice(end)];
  });
  return { ...source, rows };
}

/** A row with as many values as the form has, the last of which would be the sum. */
function fullRow(labels: Labels, cells: readonly SourceCell[], at: number): LongRow[] {
  const first = cells.findIndex(({ text }, index) => index > 0 && isValueText(text));
  const found = first < 0 ? undefined : labels.rowOf(lastWords(cells.slice(0, first)));
  if (!found) return [];
  const columns = columnsOf(found.meant.table, found.meant.row);
  const values = cells.slice(first, first + columns.length).map(({ text }) => text);
  const isFull =
    values.length === columns.length && cells.slice(first + columns.length).every(({ text }) => text === '');
  return isFull && columns[columns.length - 1]?.sumOf ? [{ at, first, columns, values }] : [];
}

/** The words nearest to the values; between them are the blank fields of a label that takes several columns. */
function lastWords(cells: readonly SourceCell[]): string {
  return [...cells].reverse().find(({ text }) => text !== '')?.text ?? '';
}

function isSumFirst([total, ...parts]: readonly string[]): boolean {
  return sumOf(parts.map(Number)) === Number(total);
}

function turned(values: readonly string[]): readonly string[] {
  return values.slice(-1).concat(values.slice(0, -1));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
