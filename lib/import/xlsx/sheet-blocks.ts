/** A worksheet as tables and paragraphs, merged cells worked out. */

import { elementsOf, firstOf, type XmlElement } from '@/lib/import/bytes/read-xml';
import { CELL_SPAN, ROW_CELLS, TABLE_ROWS } from '@/lib/import/limits';
import { squeeze } from '@/lib/import/match/tables/normalise-label';
import type { Block, SourceCell } from '@/lib/import/source-document';
import { allTemplates } from '@/lib/template/registry';
import { hiddenColumns, parseReference, type Sheet, textsOf } from './sheet-cells';

/** A run of rows with text is a table; a row of a single text, as a heading has it, is a paragraph. */
export function sheetBlocks(sheet: XmlElement, strings: readonly string[]): Block[] {
  const data = firstOf(sheet, 'sheetData');
  const hidden = hiddenColumns(firstOf(sheet, 'cols'));
  const texts: Sheet = data ? textsOf(data, strings, hidden) : new Map();
  const merges = mergesOf(firstOf(sheet, 'mergeCells'));
  return blocksOf(texts, merges, hidden);
}

/** The same of plain rows of cells, in which nothing is merged. */
export function rowsAsBlocks(rows: readonly (readonly string[])[]): Block[] {
  const texts = new Map(rows.map((cells, row) => [row, new Map(cells.map((text, column) => [column, text.trim()]))]));
  return blocksOf(texts, [], new Set());
}

function blocksOf(texts: Sheet, merges: readonly Merge[], hidden: ReadonlySet<number>): Block[] {
  const filled = [...texts].filter(([, cells]) => [...cells.values()].some(Boolean));
  const owners = ownersOf(merges);
  return runsOf(
    filled.map(([row]) => row),
    merges,
  ).flatMap((rows) => blockOf(rows, texts, owners, hidden));
}

interface Merge {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

function mergesOf(list: XmlElement | undefined): Merge[] {
  const ranges = (list ? elementsOf(list, 'mergeCell') : []).map(({ attributes }) => attributes['ref'] ?? '');
  return ranges.slice(0, TABLE_ROWS).flatMap((range) => {
    const [first, last] = range.split(':').map(parseReference);
    if (!first || !last || first.column >= ROW_CELLS) return [];
    const lastRow = Math.min(last.row, first.row + TABLE_ROWS);
    return [{ ...first, lastRow, lastColumn: Math.min(last.column, ROW_CELLS - 1) }];
  });
}

/** Row numbers in runs without a gap. A row that a merged cell reaches into goes on with the one above. */
function runsOf(rows: readonly number[], merges: readonly Merge[]): number[][] {
  const runs: number[][] = [];
  for (const row of rows) {
    const run = runs[runs.length - 1];
    const before = run?.[run.length - 1];
    const isNext =
      before !== undefined &&
      (row === before + 1 || merges.some((merge) => merge.row <= before && row <= merge.lastRow));
    if (run && isNext) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** Rows of one text before a table are its heading, those after it remarks, unless they are labels of the form. */
function blockOf(
  rows: readonly number[],
  texts: Sheet,
  owners: ReadonlyMap<number, Merge>,
  hidden: ReadonlySet<number>,
): Block[] {
  const width = Math.max(...rows.map((row) => lastColumn(texts.get(row)))) + 1;
  const spanOf: SpanOf = (row, column) => {
    const merge = owners.get(row * ROW_CELLS + column);
    if (!merge) return { colSpan: 1, rowSpan: 1 };
    if (merge.row !== row || merge.column !== column) return undefined;
    return {
      colSpan: countShown(column, merge.lastColumn, (each) => !hidden.has(each)),
      rowSpan: countShown(row, merge.lastRow, (each) => rows.includes(each)),
    };
  };
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => !hidden.has(column));
  const built = rows.map((row) => ({
    cells: columns.flatMap((column): SourceCell[] => {
      const span = spanOf(row, column);
      return span ? [{ text: texts.get(row)?.get(column) ?? '', ...span }] : [];
    }),
    lone: loneText(texts.get(row)),
  }));
  const isTableRow = built.map(({ lone }) => lone === undefined);
  const first = isTableRow.indexOf(true);
  const last = isTableRow.lastIndexOf(true) + 1;
  if (first === -1) return built.flatMap(paragraph);
  const table = built.slice(first, last).map(({ cells }) => cells);
  return [
    ...built.slice(0, first).flatMap(paragraph),
    { kind: 'table', rows: table },
    ...built.slice(last).flatMap(paragraph),
  ];
}

/** Each line of the cell as a paragraph: a heading and a caption may stand in one. */
function paragraph({ lone = '' }: { lone?: string | undefined }): Block[] {
  return lone.split('\n').flatMap((text): Block[] => (text ? [{ kind: 'paragraph', text }] : []));
}

/** The text of a row that has one and no number; undefined for a row of a table. */
function loneText(cells: ReadonlyMap<number, string> | undefined): string | undefined {
  const filled = [...(cells?.values() ?? [])].filter(Boolean);
  const [text = ''] = filled;
  return filled.length > 1 || /^[\d.,]+$/.test(text) || isFormLabel(text) ? undefined : text;
}

/** Labels that stand alone in their row: the headings of blocks, and rows whose values are blank. */
function isFormLabel(text: string): boolean {
  const squeezed = squeeze(text);
  return allTemplates().some(({ tables }) =>
    tables.some(({ rows, rowGroups }) => [...rows, ...rowGroups].some(({ label }) => squeeze(label) === squeezed)),
  );
}

/** How far the cell at a place reaches; undefined where it lies under a merged one. */
type SpanOf = (row: number, column: number) => Pick<SourceCell, 'colSpan' | 'rowSpan'> | undefined;

/** Fields that merged cells may cover on one sheet; more than that lie over each other. */
const MERGED_FIELDS = 2 * TABLE_ROWS * ROW_CELLS;

/** The merged cell over every field. */
function ownersOf(merges: readonly Merge[]): Map<number, Merge> {
  const owners = new Map<number, Merge>();
  let left = MERGED_FIELDS;
  for (const merge of merges) {
    left -= (merge.lastRow - merge.row + 1) * (merge.lastColumn - merge.column + 1);
    if (left < 0) break;
    for (let row = merge.row; row <= merge.lastRow; row += 1) {
      for (let column = merge.column; column <= merge.lastColumn; column += 1)
        owners.set(row * ROW_CELLS + column, merge);
    }
  }
  return owners;
}

function lastColumn(cells: ReadonlyMap<number, string> | undefined): number {
  return Math.max(-1, ...[...(cells ?? [])].filter(([, text]) => text).map(([column]) => column));
}

/** How many places of a merged range are shown: what is hidden takes no room. */
function countShown(first: number, last: number, isShown: (place: number) => boolean): number {
  let count = 0;
  for (let place = first; place <= last && count < CELL_SPAN; place += 1) if (isShown(place)) count += 1;
  return Math.max(1, count);
}
