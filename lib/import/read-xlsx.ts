/** The sheets of a workbook as tables: what a person sees in them, nothing hidden, nothing calculated anew. */
import { templateById, templateIds } from '@/lib/template/registry';
import { CELL_SPAN, ROW_CELLS, TABLE_ROWS, TEXT_LENGTH } from './limits';
import { squeeze } from './normalise-label';
import { openZip, type Unzipped } from './open-zip';
import type { SourceReading } from './read-file';
import { elementsOf, firstOf, readXml, textInside, type XmlElement } from './read-xml';
import type { Block, SourceCell } from './source-document';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
const isWanted = (name: string) =>
  name === WORKBOOK || name === RELATIONS || name === STRINGS || /^xl\/worksheets\/[^/]+\.xml$/.test(name);

/** Refusals: those of `openZip` and `readXml`; `damaged` where the workbook is missing. Never throws for what the bytes hold. */
export function readXlsx(bytes: Uint8Array): SourceReading {
  const workbook = openWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const { sheets, strings } = workbook;
  return { ok: true, document: { blocks: sheets.flatMap((sheet) => blocksOf(sheet, strings)) } };
}

/** The texts of the first sheet that is shown, row by row as the workbook counts them; empty rows are empty. Refuses as `readXlsx`. */
export function readSheetRows(
  bytes: Uint8Array,
): { readonly ok: true; readonly rows: string[][] } | Extract<SourceReading, { ok: false }> {
  const workbook = openWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const data = workbook.sheets[0] && firstOf(workbook.sheets[0], 'sheetData');
  const texts: Sheet = data ? textsOf(data, workbook.strings, new Set()) : new Map();
  const last = Math.max(-1, ...texts.keys());
  const rows = Array.from({ length: Math.min(last + 1, TABLE_ROWS) }, (_, row) => {
    const cells = texts.get(row) ?? new Map<number, string>();
    return Array.from({ length: Math.max(-1, ...cells.keys()) + 1 }, (_cell, column) => cells.get(column) ?? '');
  });
  return { ok: true, rows };
}

function openWorkbook(bytes: Uint8Array) {
  const zip = openZip(bytes, isWanted);
  if (!zip.ok) return zip;
  const trees = new Map<string, XmlElement>();
  for (const [name, part] of zip.parts) {
    const tree = readXml(part);
    if (!tree.ok) return tree;
    trees.set(name, tree.root);
  }
  const workbook = trees.get(WORKBOOK);
  if (!workbook) return { ok: false, code: 'damaged' } as const;
  const strings = sharedStrings(trees.get(STRINGS));
  const sheets = sheetParts(workbook, trees.get(RELATIONS), zip).flatMap((name) => trees.get(name) ?? []);
  return { ok: true, sheets, strings } as const;
}

/** The parts of the sheets that are shown, in the order of their tabs. */
function sheetParts(workbook: XmlElement, relations: XmlElement | undefined, { names }: Unzipped): string[] {
  const targets = new Map(
    (relations ? elementsOf(relations) : []).map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']),
  );
  const sheets = firstOf(workbook, 'sheets');
  const shown = (sheets ? elementsOf(sheets, 'sheet') : []).filter(
    ({ attributes }) => (attributes['state'] ?? 'visible') === 'visible',
  );
  const parts = shown.map(({ attributes }) => partName(targets.get(attributes['r:id']) ?? ''));
  return parts.filter((name) => names.includes(name));
}

/** Targets are written from the folder of the workbook or from the root. */
function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function sharedStrings(table: XmlElement | undefined): readonly string[] {
  return table ? elementsOf(table, 'si').map(richText) : [];
}

/** Text in one run or several; readings of Chinese characters that Excel keeps beside them are left out. */
function richText(item: XmlElement): string {
  const runs = elementsOf(item).flatMap((child) =>
    child.name === 't' ? [child] : child.name === 'r' ? elementsOf(child, 't') : [],
  );
  return runs.map(textInside).join('').slice(0, TEXT_LENGTH);
}

interface Merge {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Where texts stand on a sheet: by row, then by column, both from 0. */
type Sheet = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** A run of rows with text is a table; a row of a single text, as a heading has it, is a paragraph. */
function blocksOf(sheet: XmlElement, strings: readonly string[]): Block[] {
  const data = firstOf(sheet, 'sheetData');
  const hidden = hiddenColumns(firstOf(sheet, 'cols'));
  const texts: Sheet = data ? textsOf(data, strings, hidden) : new Map();
  const merges = mergesOf(firstOf(sheet, 'mergeCells'));
  const filled = [...texts].filter(([, cells]) => [...cells.values()].some(Boolean));
  const owners = ownersOf(merges);
  return runsOf(
    filled.map(([row]) => row),
    merges,
  ).flatMap((rows) => blockOf(rows, texts, owners, hidden));
}

function textsOf(data: XmlElement, strings: readonly string[], hidden: ReadonlySet<number>): Sheet {
  const texts = new Map<number, Map<number, string>>();
  let next = 0;
  for (const row of elementsOf(data, 'row').slice(0, TABLE_ROWS)) {
    const number = Number(row.attributes['r']) - 1;
    const index = Number.isInteger(number) && number >= next ? number : next;
    next = index + 1;
    if (!isOn(row.attributes['hidden'])) texts.set(index, cellTexts(row, strings, hidden));
  }
  return texts;
}

function isOn(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true';
}

function cellTexts(row: XmlElement, strings: readonly string[], hidden: ReadonlySet<number>): Map<number, string> {
  const texts = new Map<number, string>();
  let next = 0;
  for (const cell of elementsOf(row, 'c')) {
    const column = placeOf(cell.attributes['r'] ?? '')?.column ?? next;
    next = column + 1;
    const text = cellText(cell, strings);
    if (column < ROW_CELLS && !hidden.has(column)) texts.set(column, text);
  }
  return texts;
}

function cellText(cell: XmlElement, strings: readonly string[]): string {
  const value = textInside(firstOf(cell, 'v') ?? { name: 'v', attributes: {}, elements: [], text: '' });
  switch (cell.attributes['t']) {
    case 's':
      return (strings[Number(value)] ?? '').trim();
    case 'inlineStr': {
      const inline = firstOf(cell, 'is');
      return inline ? richText(inline).trim() : '';
    }
    case 'str':
      return value.trim();
    // An error such as #REF! is no value, and a logical one is no number.
    case 'e':
    case 'b':
      return '';
    default:
      return numberText(value.trim());
  }
}

/** Numbers are kept in binary: 0.1 + 0.2 is told by fifteen digits, as Excel shows it, and 5.0 is 5. */
function numberText(value: string): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  const [whole = '', fraction = ''] =
    Math.abs(number) < 1e15 ? number.toFixed(15 - digitsOf(number)).split('.') : [value];
  const decimals = fraction.replace(/0+$/, '');
  return decimals ? `${whole}.${decimals}` : whole;
}

/** Digits before the point, at least one. */
function digitsOf(number: number): number {
  return Math.max(1, Math.floor(Math.log10(Math.abs(number) || 1)) + 1);
}

/** Row and column of a reference such as C12, from 0. */
function placeOf(reference: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (!letters || !digits) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function mergesOf(list: XmlElement | undefined): Merge[] {
  const ranges = (list ? elementsOf(list, 'mergeCell') : []).map(({ attributes }) => attributes['ref'] ?? '');
  return ranges.slice(0, TABLE_ROWS).flatMap((range) => {
    const [first, last] = range.split(':').map(placeOf);
    if (!first || !last || first.column >= ROW_CELLS) return [];
    const lastRow = Math.min(last.row, first.row + TABLE_ROWS);
    return [{ ...first, lastRow, lastColumn: Math.min(last.column, ROW_CELLS - 1) }];
  });
}

function hiddenColumns(columns: XmlElement | undefined): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const { attributes } of columns ? elementsOf(columns, 'col') : []) {
    if (!isOn(attributes['hidden'])) continue;
    const last = Math.min(Number(attributes['max']), ROW_CELLS);
    for (let column = Number(attributes['min']); column <= last; column += 1) hidden.add(column - 1);
  }
  return hidden;
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

function paragraph({ lone = '' }: { lone?: string | undefined }): Block[] {
  return lone ? [{ kind: 'paragraph', text: lone }] : [];
}

/** The text of a row that has one and no number; undefined for a row of a table. */
function loneText(cells: ReadonlyMap<number, string> | undefined): string | undefined {
  const filled = [...(cells?.values() ?? [])].filter(Boolean);
  const [text = ''] = filled;
  return filled.length > 1 || /^[\d.,]+$/.test(text) || formLabels.has(squeeze(text)) ? undefined : text;
}

/** Labels that stand alone in their row: the headings of blocks, and rows whose values are blank. */
const formLabels: ReadonlySet<string> = new Set(
  templateIds
    .flatMap((id) => templateById(id).tables)
    .flatMap(({ rows, rowGroups }) => [...rows, ...rowGroups])
    .map(({ label }) => squeeze(label)),
);

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
