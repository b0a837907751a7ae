/** A row whose label is understood into its cells of the form: taken, put off until it is proven, or listed. */

import type { PlacedCell } from '@/lib/import/html/place-cells';
import { cellId, columnsOf } from '@/lib/template/define';
import { cellName } from '@/lib/template/names';
import { cellSpec } from '@/lib/template/registry';
import type { CellSpec, Column, Template } from '@/lib/template/types';
import { type Alignment, alignByCount, type ColumnRange } from './align-row';
import { type Gathered, gather } from './gathered';
import { plainWording } from './normalise-label';
import { isProven } from './proofs';
import { type Found, groupsOver, type LabelledRow } from './row-labels';

/** A row of the file that means a row of the form. */
export interface DataRow {
  readonly kind: 'data';
  readonly found: Found<LabelledRow>;
  /** As printed, joined where the file splits it. */
  readonly label: string;
  readonly labelCell: PlacedCell;
  /** What stands before the label in its row: group labels; in running text also the labels of rows without numbers. */
  readonly words: readonly string[];
  readonly values: readonly PlacedCell[];
  readonly ranges: ReadonlyMap<string, ColumnRange>;
  /** Its values under the headings, where each has its own. */
  readonly underHeadings: readonly string[] | undefined;
  /** All of its text, for notes. */
  readonly text: string;
}

/** What is known of the table that a row stands in. */
export interface Reading {
  readonly template: Template;
  readonly gathered: Gathered;
  /** Every row stands under the headings, so that their columns can be relied on. */
  readonly isGridTrue: boolean;
  /** Its columns have another order than the form's: nothing in it can be counted off. */
  readonly isReordered: boolean;
  /** The file says which cells are merged, so that a blank cell at the end of a row is one and no filling. */
  readonly isMerged: boolean;
  /** The file writes blank cells down even where it knows of no grid. */
  readonly hasBlanks: boolean;
  readonly hasTotals: boolean;
  readonly doubtful: ReadonlySet<DataRow>;
  /** The columns of its grid. */
  readonly width: number;
  /** The column of the innermost labels. */
  readonly deepest: number;
}

/** Takes in a row, or notes it where its numbers cannot be distinguished. */
export function placeRow(row: DataRow, reading: Reading): void {
  const { gathered, hasTotals: total } = reading;
  const { table, row: meant } = row.found.meant;
  const columns = columnsOf(table, meant).filter(({ sumOf }) => total || !sumOf);
  const heads = groupsOver(table.rowGroups, meant.group);
  const printed = withoutHeads(withAside(row.label, meant.aside), heads);
  remember(gathered, `${table.key}/${meant.key}`, meant.label + (meant.aside ?? ''), printed);
  const alignment = alignmentOf(row, columns, reading);
  const isDoubtful = alignment && (alignment.isUnproven || reading.doubtful.has(row));
  if (!isDoubtful) takeRow(row, alignment, columns, reading);
  else {
    gathered.unproven.push(() => {
      const isRight = isProven(row.found.meant, numbersOf(columns, alignment), gathered);
      takeRow(row, isRight ? alignment : undefined, columns, reading);
    });
  }
}

/** What would be taken of the row, its own total left aside. */
function numbersOf(columns: readonly Column[], { texts }: Alignment): ReadonlyMap<Column, string> {
  return new Map(
    columns.flatMap((column, index) => {
      const text = texts[index];
      return column.sumOf || text === undefined ? [] : [[column, text] as const];
    }),
  );
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
  if (alignment.isRealigned || !row.found.isExact) noteRealigned(row, columns, gathered);
  noteRemarks(row, alignment, gathered);
  for (const [index, column] of columns.entries()) {
    const text = alignment.texts[index];
    if (text === undefined || (text === '' && alignment.isRealigned)) continue;
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
  const sureness = alignment.isRealigned || !row.found.isExact ? 'likely' : 'sure';
  const isSame = gather(gathered, spec.id, { text, context: `${row.label} ${cellName(spec)}`, sureness });
  if (!isSame) gathered.notes.push({ code: 'notPlaced', level: 'error', at: spec.id, text: row.text });
}

/** A printed label without the bracketed remark is not a different label. */
function withAside(label: string, aside = ''): string {
  return /[（(]/.test(label.slice(3)) ? label : label + aside;
}

/** （三）不予公开 1.属于国家秘密: the labels of the groups may stand in the cell before the row's own. */
function withoutHeads(label: string, heads: readonly string[]): string {
  const starts = heads.map((_, index) => plainWording(heads.slice(index).join('')));
  const squeezed = plainWording(label);
  const head = starts.find((start) => squeezed.startsWith(start) && squeezed.length > start.length);
  return head === undefined ? label : squeezed.slice(head.length);
}

function noteRealigned({ found: { meant }, text }: DataRow, columns: readonly Column[], { notes }: Gathered): void {
  const [first] = columns;
  if (first) notes.push({ code: 'rowRealigned', level: 'warning', at: cellId(meant.table, meant.row, first), text });
}

function alignmentOf(row: DataRow, columns: readonly Column[], reading: Reading): Alignment | undefined {
  const { isGridTrue, isReordered, isMerged, deepest: deepestLabel } = reading;
  const { table, row: meant } = row.found.meant;
  const texts = isGridTrue ? row.underHeadings : undefined;
  const byHeading =
    texts && columnsOf(table, meant).flatMap((column, index) => (columns.includes(column) ? (texts[index] ?? '') : []));
  const isCertain = isMerged || byHeading?.every((text) => text === '') || byHeading?.[byHeading.length - 1] !== '';
  if (byHeading && isCertain) return { texts: byHeading, isRealigned: false };
  if (isReordered) return undefined;
  return alignByCount(
    row.values.map(({ text }) => text),
    {
      count: columns.length,
      labelGap: row.values[row.values.length - 1]?.end === reading.width ? deepestLabel - row.labelCell.column : 0,
      isSummed: columns[columns.length - 1]?.sumOf !== undefined,
      isOwnPlace: reading.hasBlanks || row.labelCell.end > deepestLabel,
    },
  );
}

/** Keeps a label whose words differ from the form's. */
export function remember({ labels }: Gathered, key: string, official: string, printed: string): void {
  if (official === printed || labels.has(key)) return;
  if (plainWording(official) !== plainWording(printed)) labels.set(key, printed);
}
