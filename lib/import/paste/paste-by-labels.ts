/** Placing a paste by the labels that came along with it. */

import { type Labels, labelsOf } from '@/lib/import/match/tables/row-labels';
import { isValueText } from '@/lib/import/match/tables/value-text';
import { cellId, columnsOf } from '@/lib/template/define';
import type { CellId } from '@/lib/template/keys';
import type { Column, Row, Table, Template } from '@/lib/template/types';
import type { Placement } from './place-paste';
import type { PastedRows } from './read-clipboard';

type PastedRow = PastedRows[number];

/** A row of the paste whose label is a row of the form. */
interface Labelled {
  readonly row: Row;
  readonly texts: PastedRow;
  /** Where its label ends. */
  readonly start: number;
}

/**
 * Undefined where no row bears a label of the form; nothing lands where the labels are those of another table. Columns
 * are recognised by their headings if they came along, else by their order.
 */
export function placeByLabels(
  template: Template,
  table: Table,
  focused: CellId,
  rows: PastedRows,
): Placement | undefined {
  const labels = labelsOf(template.tables.filter(({ layout }) => layout !== 'across'));
  const found = rows.map((texts) => labelIn(labels, texts));
  if (found.every((each) => each === undefined)) return undefined;
  const labelled = found.flatMap((each, index): Labelled[] => {
    const texts = rows[index];
    return each && texts && each.table === table ? [{ row: each.row, texts, start: endOfLabel(texts, each.at) }] : [];
  });
  const columnAt = columnFinder(labels, table, focused, rows, labelled);
  const placed = labelled.flatMap((each) =>
    each.texts.flatMap((text, index) =>
      text && index >= each.start ? [{ text, row: each.row, column: columnAt(each, index) }] : [],
    ),
  );
  return {
    landed: placed.flatMap(({ text, row, column }) =>
      column && isValueText(text) ? [[cellId(table, row, column), text] as const] : [],
    ),
    clipped: placed.filter(({ column }) => !column).length,
    notPlaced: [
      ...rows.flatMap((texts, index) => unlabelled(texts, found[index]?.table, table)),
      ...placed.flatMap(({ text, column }) => (column && !isValueText(text) ? [text] : [])),
    ],
  };
}

/** The label closest to the numbers: the ones before it name groups. */
function labelIn(labels: Labels, texts: PastedRow): { table: Table; row: Row; at: number } | undefined {
  const first = texts.findIndex((text) => text && isValueText(text));
  const ends = first === -1 ? texts.length : first;
  for (let at = ends - 1; at >= 0; at -= 1) {
    const meant = labels.rowOf(texts[at] ?? '')?.meant;
    if (meant) return { ...meant, at };
  }
  return undefined;
}

/** The first place that the label is not merged over. */
function endOfLabel(texts: PastedRow, at: number): number {
  let end = at + 1;
  while (end < texts.length && texts[end] === undefined) end += 1;
  return end;
}

/** What a row says that is not placed: its first text, if it has numbers but no label of this table. */
function unlabelled(texts: PastedRow, labelTable: Table | undefined, table: Table): string[] {
  const hasNumbers = texts.some((text) => text && isValueText(text));
  return labelTable !== table && hasNumbers ? [texts.find(Boolean) ?? ''] : [];
}

type ColumnFinder = (row: Labelled, index: number) => Column | undefined;

function columnFinder(
  labels: Labels,
  table: Table,
  focused: CellId,
  rows: PastedRows,
  labelled: readonly Labelled[],
): ColumnFinder {
  const ofRow = ({ row }: Labelled) => columnsOf(table, row);
  // The rows of this table have columns of their own, and the first number stands in the first of them.
  if (table.layout === 'blocks') return (row, index) => ofRow(row)[index - row.start];
  const headed = headings(labels, table, rows);
  if (headed.size > 1) return (_, index) => headed.get(index);
  const start = firstValue(table, labelled);
  const width = Math.max(0, ...labelled.map(({ texts }) => texts.length)) - start;
  const typed = table.columns.filter(({ sumOf }) => !sumOf).length;
  const isWhole = width === table.columns.length || width === typed;
  const offset = isWhole ? 0 : table.columns.findIndex(({ key }) => focused.endsWith(`/${key}`));
  return (row, index) => (index < start ? undefined : ofRow(row)[index - start + offset]);
}

/** Columns of the paste under a heading that names a column of the table. */
function headings(labels: Labels, table: Table, rows: PastedRows): Map<number, Column> {
  const found = new Map<number, Column>();
  for (const texts of rows) {
    if (texts.some((text) => text && isValueText(text))) continue;
    for (const [index, text] of texts.entries()) {
      const meant = text ? labels.columnOf(text)?.meant : undefined;
      if (meant?.table === table) found.set(index, meant.column);
    }
  }
  return found;
}

/**
 * Where the numbers begin: after the last label of any row. Plain text does not tell that a label was merged over
 * several columns: columns that are blank in every row are taken for its rest while there are more than the form has.
 */
function firstValue({ columns }: Table, labelled: readonly Labelled[]): number {
  const width = Math.max(0, ...labelled.map(({ texts }) => texts.length));
  let start = Math.max(...labelled.map((each) => each.start));
  while (width - start > columns.length && labelled.every(({ texts }) => !texts[start])) start += 1;
  return start;
}
