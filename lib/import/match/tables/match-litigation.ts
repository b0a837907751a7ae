/** Table four: fifteen values in a line, or stacked in blocks. Every value by the headings above it and to its left. */

import { type PlacedCell, placeCells } from '@/lib/import/html/place-cells';
import type { SourceCell, SourceTable } from '@/lib/import/source-document';
import { cellId, columnsOf } from '@/lib/template/define';
import { cellName } from '@/lib/template/names';
import { cellSpec } from '@/lib/template/registry';
import type { Column, Group, Row, Table, Template } from '@/lib/template/types';
import { isBalanced } from './flattened';
import { type Gathered, gather } from './gathered';
import { bareLabel, oneLine, squeeze } from './normalise-label';
import { isValueText } from './value-text';

interface Target {
  readonly row: Row;
  readonly column: Column;
}

interface Placed extends Target {
  readonly text: string;
}

/** How many headings of the table a text names: its rows and columns, each counted once. */
export function countHeadings(table: Table, text: string): number {
  const squeezed = squeeze(text);
  return [...table.rows, ...table.columns].filter((each) => wordingsOf(each).some((words) => squeezed.includes(words)))
    .length;
}

/** Takes in the values of one table of the file that holds table four. */
export function matchAcross(template: Template, table: Table, source: SourceTable, gathered: Gathered): void {
  const placed = placing(table, source);
  if (!placed) {
    const text = source.rows
      .flatMap((cells) => cells.map((cell) => oneLine(cell.text)))
      .filter(isValueText)
      .join(' ');
    if (text) gathered.notes.push({ code: 'notPlaced', level: 'error', text });
    return;
  }
  for (const { row, column, text } of placed.values) {
    const spec = cellSpec(template, cellId(table, row, column));
    gather(gathered, spec.id, { text, context: cellName(spec), sureness: placed.isSure ? 'sure' : 'likely' });
  }
}

/** A table of the file, and the line over it. */
export interface Captioned {
  readonly source: SourceTable;
  readonly caption: string;
}

/** Several tables of the file as one where together they make table four, by the lines over them if need be; else as they are. */
export function acrossTables(table: Table, captioned: readonly Captioned[]): readonly SourceTable[] {
  const sources = captioned.map(({ source }) => source);
  const joined: SourceTable = { kind: 'table', rows: sources.flatMap(({ rows }) => rows) };
  if (placing(table, joined)) return [joined];
  const named: SourceTable = { kind: 'table', rows: captioned.flatMap((each) => underCaption(table, each)) };
  return placing(table, named) ? [named] : sources;
}

/** The rows, and over them the name of the row that the line over the table names: 行政诉讼（复议后起诉）. */
function underCaption(table: Table, { source, caption }: Captioned): SourceTable['rows'] {
  const text = squeeze(caption);
  const [only, ...others] = table.rows.filter((row) => wordingsOf(row).some((words) => text.includes(words)));
  if (!only || others.length > 0) return source.rows;
  const width = Math.max(...placeCells(source).map((cells) => cells[cells.length - 1]?.end ?? 0));
  return [[{ text: only.label, colSpan: width, rowSpan: 1 }], ...source.rows];
}

/** By the headings as the table stands, or with its rows and columns exchanged; else by the number of its values. */
function placing(table: Table, source: SourceTable): Placing | undefined {
  return (
    byHeadings(table, source, gridOf(source)) ??
    byHeadings(table, transposed(source), gridOf(transposed(source))) ??
    byCount(table, gridOf(source)) ??
    byTotals(table, gridOf(source))
  );
}

function gridOf(source: SourceTable): Line[] {
  return placeCells(source).map((cells) => cells.map((cell) => ({ ...cell, text: oneLine(cell.text) })));
}

/** Rows as columns and columns as rows, merged cells with them. */
function transposed(source: SourceTable): SourceTable {
  const rows: SourceCell[][] = [];
  for (const [at, cells] of placeCells(source).entries()) {
    for (const [index, { text, column }] of cells.entries()) {
      const { colSpan = 1, rowSpan = 1 } = source.rows[at]?.[index] ?? {};
      while (rows.length <= column) rows.push([]);
      rows[column]?.push({ text, colSpan: rowSpan, rowSpan: colSpan });
    }
  }
  return { kind: 'table', rows };
}

interface Placing {
  readonly values: readonly Placed[];
  readonly isSure: boolean;
}

type Line = readonly PlacedCell[];

/** Where the merged cells of the headings tell which value is whose. */
function byHeadings(table: Table, source: SourceTable, grid: readonly Line[]): Placing | undefined {
  const isMerged = source.rows.some((cells) => cells.some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1));
  const lines = isMerged ? grid : grid.map(spread);
  const found = valueCells(table, lines);
  const isKnown = found.every(({ text, target }) => target || text === '');
  const values = found.flatMap(({ text, target }) => (target ? [{ ...target, text }] : []));
  const byCell = new Map<string, Placed>();
  for (const value of values) {
    const id = cellId(table, value.row, value.column);
    if (value.text !== '' && byCell.get(id)?.text) return undefined;
    if (value.text !== '' || !byCell.has(id)) byCell.set(id, value);
  }
  return isKnown && isInOrder(table, values) && isWhole(table, byCell)
    ? { values: [...byCell.values()], isSure: isMerged }
    : undefined;
}

/** Whether the headings stand as in the form: a doubled one puts those after it over the wrong values. */
function isInOrder(table: Table, values: readonly Placed[]): boolean {
  const places = values.map(
    ({ row, column }) => table.rows.indexOf(row) * table.columns.length + table.columns.indexOf(column),
  );
  return places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
}

/** Whether no cell is missing, all totals left aside or none: where one is lost the others stand under wrong headings. */
function isWhole(table: Table, found: ReadonlyMap<string, unknown>): boolean {
  const ids = table.rows.flatMap((row) =>
    columnsOf(table, row).map((column) => ({ id: cellId(table, row, column), isTotal: column.sumOf !== undefined })),
  );
  const hasTotals = ids.some(({ id, isTotal }) => isTotal && found.has(id));
  return ids.every(({ id, isTotal }) => found.has(id) || (isTotal && !hasTotals));
}

/** Every cell of the lines with values that is no heading, and what its headings say. */
function valueCells(table: Table, lines: readonly Line[]) {
  return lines.flatMap((line, at) =>
    isValueLine(line, at)
      ? line
          .filter(({ text }) => !headingOf(table, text))
          .map((cell) => ({ text: cell.text, target: targetOf(table, lines, at, cell) }))
      : [],
  );
}

/** A line with a value, or one that is empty throughout, as in a blank form. */
function isValueLine(line: Line, at: number): boolean {
  return line.some(({ text }) => isValueText(text)) || (at > 0 && line.every(({ text }) => text === ''));
}

/** A heading over several columns that came without its span: the blank cells after it belong to it, or all where it is alone. */
function spread(line: Line): Line {
  if (line.some(({ text }) => isValueText(text))) return line;
  const [only, ...others] = line;
  if (only && others.length === 0) return [{ ...only, end: Number.MAX_SAFE_INTEGER }];
  const cells: PlacedCell[] = [];
  for (const cell of line) {
    const before = cells[cells.length - 1];
    if (cell.text === '' && before && before.text !== '') cells[cells.length - 1] = { ...before, end: cell.end };
    else cells.push(cell);
  }
  return cells;
}

/** The label of the form, and its other wordings. */
function wordingsOf({ label, aliases = [] }: Row | Column | Group): readonly string[] {
  return [label, ...aliases];
}

interface Heading {
  readonly row?: Row;
  readonly column?: Column;
}

/** What a heading says; 行政诉讼 alone says that the row is not yet named. */
function headingOf(table: Table, text: string): Heading | undefined {
  const bare = bareLabel(text);
  if (bare === '') return undefined;
  const row = table.rows.find((each) => wordingsOf(each).some((words) => bare.endsWith(words)));
  const column = table.columns.find((each) => wordingsOf(each).includes(bare));
  const isGroup = table.rowGroups.some((each) => wordingsOf(each).includes(bare));
  return row || column || isGroup ? { ...(row && { row }), ...(column && { column }) } : undefined;
}

/** The nearest column and row headings to the left of the cell, else over it. Undefined where either is missing. */
function targetOf(table: Table, lines: readonly Line[], at: number, cell: PlacedCell): Target | undefined {
  const above = lines.slice(0, at).reverse();
  const left = (lines[at] ?? []).filter((each) => each.end <= cell.column).reverse();
  const over = above.flatMap((line) => line.filter((each) => meet(each, cell)));
  const besideHeadings = headingsIn(table, left);
  // In a stack of lines the heading of the block stands once, in the first of them.
  const stacked = besideHeadings.some(({ column }) => column) ? above.flatMap((line) => line.slice(0, 1)) : [];
  const headings = [...besideHeadings, ...headingsIn(table, over), ...headingsIn(table, stacked)];
  const column = headings.find((heading) => heading.column)?.column;
  const row = headings.find((heading) => heading.row ?? !heading.column)?.row;
  return row && column ? { row, column } : undefined;
}

function headingsIn(table: Table, cells: Line): Heading[] {
  return cells.flatMap(({ text }) => headingOf(table, text) ?? []);
}

function meet(one: PlacedCell, other: PlacedCell): boolean {
  return one.column < other.end && other.column < one.end;
}

/** All values in reading order, where the headings come in the form's order and the values are as many as its cells. */
function byCount(table: Table, grid: readonly Line[]): Placing | undefined {
  const order = orderOf(table, headingsOf(grid));
  if (order === undefined) return undefined;
  const long = grid.filter((line) => line.filter(({ text }) => isValueText(text)).length > 2);
  const texts = (long.length > 0 ? long : grid).flatMap(valuesOf);
  const targets = table.rows.flatMap((row) => columnsOf(table, row).map((column) => ({ row, column })));
  const typed = targets.filter(({ column }) => !column.sumOf);
  const isWhole = texts.length === targets.length;
  if (!isWhole && (order.totals > 0 || texts.length !== typed.length)) return undefined;
  const values = (isWhole ? targets : typed).map((target, index) => ({ ...target, text: texts[index] ?? '' }));
  return { values, isSure: (order.totals === table.rows.length) === isWhole };
}

/** All that is no value, in reading order. */
function headingsOf(grid: readonly Line[]): string {
  const cells = grid.flat();
  return squeeze(cells.map(({ text }) => (isValueText(text) ? '' : text)).join(''));
}

function valuesOf(line: Line): string[] {
  const texts = line.map(({ text }) => text);
  const first = texts.findIndex(isValueText);
  let end = texts.length;
  while (end > first && texts[end - 1] === '') end -= 1;
  return first < 0 ? [] : texts.slice(first, end);
}

/** Whether headings name every row once and every typed column once for each row, in the form's order. */
function orderOf(table: Table, headings: string): { totals: number } | undefined {
  const { rows, rowGroups } = table;
  const printed = [...rows.filter(({ group }) => !group), ...rowGroups, ...rows.filter(({ group }) => group)];
  const places = printed.map(({ label }) => headings.indexOf(label));
  const isInOrder = places.every((at, index) => at >= 0 && at > (places[index - 1] ?? -1));
  const names = table.columns.map(({ label }) => label);
  const found = headings.match(new RegExp(names.join('|'), 'g')) ?? [];
  const total = table.columns.find(({ sumOf }) => sumOf)?.label;
  const typed = names.filter((name) => name !== total);
  const expected = table.rows.flatMap(() => typed);
  const given = found.filter((name) => name !== total);
  if (!isInOrder || given.join() !== expected.join()) return undefined;
  return { totals: found.length - given.length };
}

/** So many headings may have lost a sign, or be called otherwise. */
const MOST_DAMAGED = 2;

/** A line of values as many as the cells, under headings of which few are damaged and none is out of order, where all totals prove it. */
function byTotals(table: Table, grid: readonly Line[]): Placing | undefined {
  const texts = grid.map(valuesOf).find(({ length }) => length > 0) ?? [];
  const targets = table.rows.flatMap((row) => columnsOf(table, row).map((column) => ({ row, column })));
  if (texts.length !== targets.length || !isNearlyInOrder(table, headingsOf(grid))) return undefined;
  if (!isBalanced(table, texts)) return undefined;
  return { values: targets.map((target, index) => ({ ...target, text: texts[index] ?? '' })), isSure: false };
}

/** Whether the names of columns that can be read are those of the form in its order, but for a few. */
function isNearlyInOrder(table: Table, headings: string): boolean {
  const names = table.columns.map(({ label }) => label);
  const expected = table.rows.flatMap(() => names);
  const found = headings.match(new RegExp(names.join('|'), 'g')) ?? [];
  let at = 0;
  for (const name of found) {
    while (at < expected.length && expected[at] !== name) at += 1;
    at += 1;
  }
  return at <= expected.length && expected.length - found.length <= MOST_DAMAGED;
}
