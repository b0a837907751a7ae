/** Tables two and three: every row by its printed label, its values by the grid or by their number, never by position. */
import { cellId, columnsOf } from '@/lib/template/define';
import { cellName } from '@/lib/template/names';
import { cellSpec } from '@/lib/template/registry';
import type { CellSpec, Column, Template } from '@/lib/template/types';
import { type Alignment, alignByCount, alignByHeadings, type ColumnRange } from './align-row';
import { type Gathered, gather } from './gathered';
import { oneLine, plainWording } from './normalise-label';
import { type PlacedCell, placeCells } from './place-cells';
import type { Found, LabelledRow, Labels } from './row-labels';
import type { SourceTable } from './source-document';
import { isValueText, isZero } from './value-text';

/** A row of the file that means a row of the form. */
interface DataRow {
  readonly kind: 'data';
  readonly found: Found<LabelledRow>;
  /** As printed, joined where the file splits it. */
  readonly label: string;
  readonly labelCell: PlacedCell;
  readonly values: readonly PlacedCell[];
  readonly ranges: ReadonlyMap<string, ColumnRange>;
  /** All of its text, for notes. */
  readonly text: string;
}

interface OtherRow {
  readonly kind: 'other';
  readonly text: string;
  readonly hasValues: boolean;
}

/** Takes in the rows of one table of the file, whichever of the two tables of the form they belong to. */
export function matchRows(template: Template, labels: Labels, source: SourceTable, gathered: Gathered): void {
  const rows = readRows(labels, source, gathered);
  const data = rows.filter((row) => row.kind === 'data');
  if (data.length === 0) return;
  const reading = {
    template,
    gathered,
    isGridTrue: data.every(fitsHeadings),
    hasTotals: hasTotals(data),
    deepest: deepest(data),
  };
  const unproven: (() => void)[] = [];
  for (const row of rows) {
    if (row.kind === 'data') placeRow(row, reading, unproven);
    else if (row.hasValues) gathered.notes.push({ code: 'notPlaced', level: 'warning', text: row.text });
  }
  for (const place of unproven) place();
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
  const ranges = new Map<string, ColumnRange>();
  let above: PlacedCell[][] = [];
  let cut = '';
  let isBody = false;
  return placed.map((all): DataRow | OtherRow => {
    const cells = all.map((cell) => ({ ...cell, text: oneLine(cell.text) }));
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
      return { ...data, ranges: new Map(ranges), text };
    }
    above = [...above, cells];
    for (const { column, range } of headings) ranges.set(column, range);
    cut = headings.length === 0 && cells.filter((cell) => cell.text).length === 1 ? text : '';
    return { kind: 'other', text, hasValues: cells.some((cell) => isValueText(cell.text)) };
  });
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
  return last.flatMap((cell): Heading[] => {
    if (cell.text === '' || isValueText(cell.text)) return [];
    const over = before.find((each) => each.column <= cell.column && cell.column < each.end)?.text ?? '';
    const alone = labels.columnOf(cell.text);
    const found = alone ?? (over && labels.columnOf(over + cell.text));
    if (!found) return [];
    const { table, column } = found.meant;
    const text = alone ? cell.text : over + cell.text;
    return [{ column: column.key, range: cell, key: `${table.key}//${column.key}`, label: column.label, text }];
  });
}

/** Keeps a label whose words differ from the form's. */
function remember({ labels }: Gathered, key: string, official: string, printed: string): void {
  if (plainWording(official) !== plainWording(printed) && !labels.has(key)) labels.set(key, printed);
}

/** The row that the last label before the values names. A label may be split over cells, or begin in the row above. */
function dataRow(
  labels: Labels,
  cells: readonly PlacedCell[],
  cut: string,
): Omit<DataRow, 'ranges' | 'text'> | undefined {
  const firstValue = cells.findIndex((cell, index) => index > 0 && isValueText(cell.text));
  const last = firstValue < 0 ? cells.length - 1 : firstValue - 1;
  for (let index = last; index >= 0; index -= 1) {
    const labelCell = cells[index];
    if (!labelCell || labelCell.text === '') continue;
    const { found, label } = rowAt(labels, cells.slice(0, index + 1), cut);
    if (found) return { kind: 'data', found, label, labelCell, values: cells.slice(index + 1) };
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

interface Reading {
  readonly template: Template;
  readonly gathered: Gathered;
  /** Every row stands under the headings, so that their columns can be relied on. */
  readonly isGridTrue: boolean;
  readonly hasTotals: boolean;
  /** The column of the innermost labels. */
  readonly deepest: number;
}

function rangesOf({ found, ranges }: DataRow): (ColumnRange | undefined)[] {
  const { table, row } = found.meant;
  return columnsOf(table, row).map(({ key }) => ranges.get(key));
}

/** Whether the row's values stand under headings, one each, and its label before them. */
function fitsHeadings(row: DataRow): boolean {
  const ranges = rangesOf(row);
  const { table } = row.found.meant;
  const isComplete = columnsOf(table, row.found.meant.row).every((column, index) => column.sumOf || ranges[index]);
  const first = Math.min(...ranges.map((range) => range?.column ?? Number.POSITIVE_INFINITY));
  return isComplete && row.labelCell.end <= first && alignByHeadings(row.values, ranges) !== undefined;
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

/** Rows whose place only the totals of other rows can prove are put off until those are known. */
function placeRow(row: DataRow, reading: Reading, unproven: (() => void)[]): void {
  const { gathered, isGridTrue, hasTotals: total } = reading;
  const { table, row: meant } = row.found.meant;
  const columns = columnsOf(table, meant).filter(({ sumOf }) => total || !sumOf);
  remember(gathered, `${table.key}/${meant.key}`, meant.label + (meant.aside ?? ''), withAside(row.label, meant.aside));
  const alignment = alignmentOf(row, columns, isGridTrue, reading.deepest);
  if (!alignment?.isUnproven) takeRow(row, alignment, columns, reading);
  else unproven.push(() => takeRow(row, isProven(row, columns, gathered) ? alignment : undefined, columns, reading));
}

/** Whether every column of the row has a total of 0, so that nothing in it can be anything else. */
function isProven({ found: { meant } }: DataRow, columns: readonly Column[], { cells }: Gathered): boolean {
  const { table, row } = meant;
  const total = table.rows.find(({ sumOf }) => sumOf?.includes(row.key));
  return total !== undefined && columns.every((column) => isZero(cells.get(cellId(table, total, column))?.text ?? ''));
}

function takeRow(
  row: DataRow,
  alignment: Alignment | undefined,
  columns: readonly Column[],
  { template, gathered }: Reading,
): void {
  if (!alignment) {
    gathered.notes.push({ code: 'notPlaced', level: 'error', text: row.text });
    return;
  }
  if (alignment.isMended || !row.found.isExact) noteMended(row, columns, gathered);
  noteRemarks(row, alignment, gathered);
  for (const [index, column] of columns.entries()) {
    const text = alignment.texts[index];
    if (text === undefined || (text === '' && alignment.isMended)) continue;
    const { table, row: meant } = row.found.meant;
    takeIn(cellSpec(template, cellId(table, meant, column)), text, { row, alignment, gathered });
  }
}

/** Words of a row that stand in none of its columns. */
function noteRemarks({ values }: DataRow, { texts }: Alignment, { notes }: Gathered): void {
  for (const { text } of values) {
    if (text && !texts.includes(text)) notes.push({ code: 'notPlaced', level: 'info', text });
  }
}

function takeIn(
  spec: CellSpec,
  text: string,
  { row, alignment, gathered }: { row: DataRow; alignment: Alignment; gathered: Gathered },
): void {
  const sureness = alignment.isMended || !row.found.isExact ? 'likely' : 'sure';
  const isSame = gather(gathered, spec.id, { text, context: `${row.label} ${cellName(spec)}`, sureness });
  if (!isSame) gathered.notes.push({ code: 'notPlaced', level: 'error', at: spec.id, text: row.text });
}

/** A printed label without the bracketed remark is not a different label. */
function withAside(label: string, aside = ''): string {
  return /[（(]/.test(label.slice(3)) ? label : label + aside;
}

function noteMended({ found: { meant }, text }: DataRow, columns: readonly Column[], { notes }: Gathered): void {
  const [first] = columns;
  if (first) notes.push({ code: 'rowMended', level: 'warning', at: cellId(meant.table, meant.row, first), text });
}

function alignmentOf(
  row: DataRow,
  columns: readonly Column[],
  isGridTrue: boolean,
  deepestLabel: number,
): Alignment | undefined {
  const byHeading =
    isGridTrue &&
    alignByHeadings(
      row.values,
      columns.map(({ key }) => row.ranges.get(key)),
    );
  if (byHeading) return { texts: byHeading, isMended: false };
  return alignByCount(
    row.values.map(({ text }) => text),
    {
      count: columns.length,
      isSummed: columns[columns.length - 1]?.sumOf !== undefined,
      isOwnPlace: row.labelCell.end > deepestLabel,
    },
  );
}
