/** Tables two and three: every row by its printed label, its values by the grid or by their number, never by position. */

import { type PlacedCell, placeCells } from '@/lib/import/html/place-cells';
import { isTableNote } from '@/lib/import/match/boilerplate';
import type { SourceTable } from '@/lib/import/source-document';
import { columnsOf } from '@/lib/template/define';
import type { TableKey } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import { alignByHeadings, type ColumnRange } from './align-row';
import type { Gathered } from './gathered';
import { oneLine } from './normalise-label';
import { type DataRow, placeRow, type Reading, remember } from './place-row';
import { withLabelsJoined, withoutSurplusColumn, withTotalsLast } from './repaired-table';
import { cutHeadingOf, type Labels } from './row-labels';
import { isValueText, remarkedValue } from './value-text';

interface OtherRow {
  readonly kind: 'other';
  readonly text: string;
  /** One cell of words, without any heading. */
  readonly isAlone: boolean;
  /** Such a cell, meant to be read beside the table. */
  readonly isNote: boolean;
  readonly hasValues: boolean;
}

/** Takes in the rows of one table of the file, whichever of the two tables of the form they belong to. */
export function matchRows(template: Template, labels: Labels, printed: SourceTable, gathered: Gathered): void {
  const source = repaired(labels, printed, gathered);
  const rows = readRows(labels, source, gathered);
  const data = rows.filter((row) => row.kind === 'data');
  if (data.length === 0) return;
  const isMerged = source.rows.some((cells) => cells.some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1));
  const isOtherOrder = data.some(isOutOfOrder);
  const reading: Reading = {
    template,
    gathered,
    isGridTrue: data.every((row) => fitsHeadings(row) && (!isOtherOrder || isSummed(row))),
    isReordered: isMerged && isOtherOrder,
    isMerged,
    hasBlanks: source.hasBlanks === true,
    hasTotals: hasTotals(data),
    width: Math.max(...data.map(({ values }) => values[values.length - 1]?.end ?? 0)),
    deepest: deepest(data),
    doubtful: doubtfulRows(labels, source, rows),
  };
  for (const row of rows) {
    if (row.kind === 'data') placeRow(row, reading);
    else if (row.isNote) gathered.asides.push({ table: lastTable(data), text: row.text });
    else if (row.hasValues) gathered.notes.push({ code: 'notPlaced', level: 'warning', text: row.text });
  }
}

function lastTable(rows: readonly DataRow[]): TableKey | undefined {
  return rows[rows.length - 1]?.found.meant.table.key;
}

/** The table as the form would print it: numbers without their remarks, whole labels, no column that the form does not have. */
function repaired(labels: Labels, source: SourceTable, { notes }: Gathered): SourceTable {
  const plain = source.rows.map((cells) =>
    cells.map((cell, index) => {
      const value = index > 0 ? remarkedValue(oneLine(cell.text)) : undefined;
      if (value === undefined || labels.rowOf(cell.text)) return cell;
      notes.push({ code: 'notPlaced', level: 'info', text: oneLine(cell.text) });
      return { ...cell, text: value };
    }),
  );
  return withTotalsLast(labels, withoutSurplusColumn(labels, { ...source, rows: withLabelsJoined(labels, plain) }));
}

/** Rows whose numbers may be those of another one. */
function doubtfulRows(
  labels: Labels,
  { isLoose, ambiguousRows }: SourceTable,
  rows: readonly (DataRow | OtherRow)[],
): ReadonlySet<DataRow> {
  const data = rows.filter((row) => row.kind === 'data');
  const ambiguous = rows.filter((row, index) => row.kind === 'data' && ambiguousRows?.has(index));
  return new Set([...(isLoose ? beforeGaps(labels, data) : []), ...ambiguous].filter((row) => row.kind === 'data'));
}

/**
 * Rows that the form's next row does not follow: what was lost may be their numbers and the label of the next. Where the
 * labels of the rows between stand there, only their numbers are missing.
 */
function beforeGaps(labels: Labels, rows: readonly DataRow[]): ReadonlySet<DataRow> {
  return new Set(
    rows.filter(({ found: { meant } }, index) => {
      const following = rows[index + 1];
      const next = following?.found.meant;
      if (!following || next?.table !== meant.table) return false;
      const all = meant.table.rows;
      // Behind the last row of the form nothing can have been lost.
      if (all.indexOf(meant.row) === all.length - 1) return false;
      const between = all.slice(all.indexOf(meant.row) + 1, all.indexOf(next.row));
      const named = following.words.map((text) => labels.rowOf(text)?.meant.row);
      return all.indexOf(next.row) <= all.indexOf(meant.row) || !between.every((row) => named.includes(row));
    }),
  );
}

/** How many rows of tables two and three a table of the file holds. */
export function countRows(labels: Labels, { rows }: SourceTable): number {
  return rows.filter((cells) => cells.some(({ text }) => labels.rowOf(text))).length;
}

interface Heading {
  readonly column: string;
  readonly range: ColumnRange;
  /** For the list of printed labels: `table//column`, the form's label and the printed one. */
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

function readRows(labels: Labels, source: SourceTable, gathered: Gathered): (DataRow | OtherRow)[] {
  const placed = placeCells(source);
  let ranges: ReadonlyMap<string, ColumnRange> = new Map();
  let above: PlacedCell[][] = [];
  let cut = '';
  let isBody = false;
  return placed.map((all): DataRow | OtherRow => {
    const cells = all.map((cell) => withText(cell, oneLine(cell.text)));
    const text = cells
      .map((cell) => cell.text)
      .filter(Boolean)
      .join(' ');
    const headings = headingsOf(labels, [...above, cells]);
    const data = dataRow(labels, cells, cut);
    const isData = data && !isHeadingRow(data, headings, isBody);
    const printed = isData ? headings.filter(({ range }) => range.column !== data.labelCell.column) : headings;
    for (const { key, label, text: own } of printed) remember(gathered, key, label, own);
    if (isData) {
      cut = '';
      above = [];
      isBody = true;
      return { ...data, ranges, underHeadings: alignByHeadings(data.values, rangesOf(data, ranges)), text };
    }
    above = [...above, cells];
    if (headings.length > 0)
      ranges = new Map([...ranges, ...headings.map(({ column, range }) => [column, range] as const)]);
    const other = otherRow(cells, headings.length === 0, text);
    cut = other.isAlone && !other.isNote ? text : '';
    return other;
  });
}

function otherRow(cells: readonly PlacedCell[], isFree: boolean, text: string): OtherRow {
  const isAlone = isFree && cells.filter((cell) => cell.text).length === 1;
  const hasValues = cells.some((cell) => isValueText(cell.text));
  return { kind: 'other', text, isAlone, isNote: isAlone && isTableNote(text), hasValues };
}

function withText(cell: PlacedCell, text: string): PlacedCell {
  return text === cell.text ? cell : { ...cell, text };
}

/**
 * Column headings may read as the label of a row: 其他, 总计. They come before the first row and in company, and where
 * the label of the first row was lost its values follow them.
 */
function isHeadingRow(
  { label, labelCell, values }: Pick<DataRow, 'label' | 'labelCell' | 'values'>,
  headings: readonly Heading[],
  isBody: boolean,
) {
  if (headings.length === 0) return false;
  if (values.some(({ text }) => isValueText(text)))
    return headings.length >= 2 && headings.some(({ range }) => range.column === labelCell.column);
  return headings.length >= 2 || (!isBody && label.length <= 2);
}

/** Column labels of the last row; one that is split over two rows is put together. */
function headingsOf(labels: Labels, rows: readonly PlacedCell[][]): Heading[] {
  const [last = [], before = []] = [...rows].reverse();
  const found = last.flatMap((cell) => {
    if (cell.text === '' || isValueText(cell.text)) return [];
    const over = before.find((each) => each.column <= cell.column && cell.column < each.end)?.text ?? '';
    const alone = labels.columnOf(cell.text);
    const column = alone ?? (over ? labels.columnOf(over + cell.text) : undefined);
    return column ? [{ ...column.meant, range: cell, text: alone ? cell.text : over + cell.text }] : [];
  });
  const cut = last
    .filter((cell) => cell.text !== '' && !found.some(({ range }) => range === cell))
    .flatMap((cell) => {
      const meant = cutHeadingOf(cell.text, found);
      return meant ? [{ ...meant, range: cell, text: cell.text }] : [];
    });
  return [...found, ...cut].map(({ table, column, range, text }) => ({
    column: column.key,
    range,
    key: `${table.key}//${column.key}`,
    label: column.label,
    text,
  }));
}

/** The row that the last label before the values names. A label may be split over cells, or begin in the row above. */
function dataRow(
  labels: Labels,
  cells: readonly PlacedCell[],
  cut: string,
): Omit<DataRow, 'ranges' | 'underHeadings' | 'text'> | undefined {
  const firstValue = cells.findIndex((cell, index) => index > 0 && isValueText(cell.text));
  const last = firstValue < 0 ? cells.length - 1 : firstValue - 1;
  for (let index = last; index >= 0; index -= 1) {
    const labelCell = cells[index];
    if (!labelCell || labelCell.text === '') continue;
    const { found, label } = rowAt(labels, cells.slice(0, index + 1), cut);
    if (found) {
      const words = cells.slice(0, index).map((cell) => cell.text);
      return { kind: 'data', found, label, labelCell, words, values: cells.slice(index + 1) };
    }
    if (firstValue > 0) return undefined;
  }
  return undefined;
}

/** So many cells or lines may share one label. */
const PIECES = 4;

function rowAt(labels: Labels, cells: readonly PlacedCell[], cut: string) {
  const texts = [...(cut ? [cut] : []), ...cells.map(({ text }) => text).filter(Boolean)];
  for (let count = 1; count <= Math.min(PIECES, texts.length); count += 1) {
    const label = texts.slice(-count).join('');
    const found = labels.rowOf(label);
    if (found) return { found, label };
  }
  return { found: undefined, label: '' };
}

function rangesOf(
  { found }: Pick<DataRow, 'found'>,
  ranges: ReadonlyMap<string, ColumnRange>,
): (ColumnRange | undefined)[] {
  const { table, row } = found.meant;
  return columnsOf(table, row).map(({ key }) => ranges.get(key));
}

/** Whether the row's values stand under headings, one each, and its label before them. */
function fitsHeadings(row: DataRow): boolean {
  const ranges = rangesOf(row, row.ranges);
  const { table } = row.found.meant;
  const isComplete = columnsOf(table, row.found.meant.row).every((column, index) => column.sumOf || ranges[index]);
  const starts = ranges.flatMap((range) => range?.column ?? []);
  const isApart = new Set(starts).size === starts.length;
  return isComplete && isApart && row.labelCell.end <= Math.min(...starts) && row.underHeadings !== undefined;
}

/** Whether the columns stand in another order than the form's, each with its heading. */
function isOutOfOrder(row: DataRow): boolean {
  const starts = rangesOf(row, row.ranges).flatMap((range) => range?.column ?? []);
  return fitsHeadings(row) && starts.some((start, index) => start < (starts[index - 1] ?? start));
}

/** Whether what stands under the heading of a sum is the sum: then the headings are those of their columns. */
function isSummed({ found: { meant }, underHeadings = [] }: DataRow): boolean {
  const columns = columnsOf(meant.table, meant.row);
  const numbers = new Map(columns.map(({ key }, index) => [key, Number(underHeadings[index])]));
  return columns.every(
    ({ key, sumOf }) =>
      !sumOf || sumOf.reduce((sum, each) => sum + (numbers.get(each) ?? Number.NaN), 0) === numbers.get(key),
  );
}

function hasTotals(rows: readonly DataRow[]): boolean {
  return rows.some(
    ({ found: { meant }, ranges, values }) =>
      columnsOf(meant.table, meant.row).some(({ sumOf, key }) => sumOf && ranges.has(key)) ||
      values.filter(({ text }) => text).length === columnsOf(meant.table, meant.row).length,
  );
}

function deepest(rows: readonly DataRow[]): number {
  return Math.max(...rows.map(({ labelCell }) => labelCell.column));
}
