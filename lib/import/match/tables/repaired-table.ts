/** A table as the form would print it: whole labels, no column that the form does not have, sums behind their numbers. */
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

type Row = readonly SourceCell[];

/** Rows of words above and below a row of numbers that may hold pieces of its label. */
const PIECES_ABOVE = 2;
const PIECES_BELOW = 2;
const LONGEST_PIECE = 40;

/** The rows with whole labels. A piece that went into a label is taken off the row it stood in. */
export function withLabelsJoined(labels: Labels, rows: readonly Row[]): readonly Row[] {
  const joined: Row[] = [...rows];
  for (const at of rows.keys()) joinAt(labels, joined, at);
  return joined;
}

function joinAt(labels: Labels, joined: Row[], at: number): void {
  const row = joined[at] ?? [];
  const first = row.findIndex(({ text }) => isValueText(text));
  if (first < 0) return;
  const label = lastText(row.slice(0, first));
  const own = row[label]?.text ?? '';
  if (labels.rowOf(own)?.isExact) return;
  const found = wholeLabel(labels, joined, at, own);
  if (!found) return;
  joined[at] = label < 0 ? [cellOf(found.text), ...row] : replaced(row, label, found.text);
  for (let each = at - found.above; each <= at + found.below; each += 1) {
    if (each !== at) joined[each] = withoutLastText(joined[each] ?? []);
  }
}

interface WholeLabel {
  readonly text: string;
  readonly above: number;
  readonly below: number;
}

/** The label that the own piece makes with the fewest pieces around it. */
function wholeLabel(labels: Labels, rows: readonly Row[], at: number, own: string): WholeLabel | undefined {
  for (let count = 1; count <= PIECES_ABOVE + PIECES_BELOW; count += 1) {
    for (let above = Math.min(count, PIECES_ABOVE); above >= 0; above -= 1) {
      const below = count - above;
      if (below > PIECES_BELOW) continue;
      const pieces = [
        ...piecesOf(labels, rows.slice(Math.max(0, at - above), at)),
        own,
        ...piecesOf(labels, rows.slice(at + 1, at + 1 + below)),
      ];
      const text = pieces.join('');
      if (pieces.length === count + 1 && labels.rowOf(text)?.isExact) return { text, above, below };
    }
  }
  return undefined;
}

/** The last words of each row, none where a row has numbers, headings of columns or a whole label: then nothing joins over it. */
function piecesOf(labels: Labels, rows: readonly Row[]): string[] {
  return rows.flatMap((row) => {
    const isOther = row.some(({ text }) => isValueText(text) || labels.columnOf(text) !== undefined);
    const piece = row[lastText(row)]?.text ?? '';
    const isWhole = labels.rowOf(piece)?.isExact === true && !isOpen(piece);
    return isOther || piece === '' || piece.length > LONGEST_PIECE || isWhole ? [] : [piece];
  });
}

/** Whether a bracket was not closed yet: a label goes on behind it even where the form has one that ends before. */
function isOpen(text: string): boolean {
  return text.split(/[（(]/).length > text.split(/[）)]/).length;
}

function lastText(row: Row): number {
  return row.reduce((last, { text }, index) => (text.trim() === '' ? last : index), -1);
}

function withoutLastText(row: Row): Row {
  return replaced(row, lastText(row), '');
}

function replaced(row: Row, index: number, text: string): Row {
  return row.map((cell, each) => (each === index ? { ...cell, text } : cell));
}

function cellOf(text: string): SourceCell {
  return { text, colSpan: 1, rowSpan: 1 };
}
