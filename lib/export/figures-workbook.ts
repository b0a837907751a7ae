/** The figures of many reports as a workbook that still sums: totals of a report and sums over units are formulas. */
import type { SheetCell, SheetTable } from '@/lib/render/render-xlsx';
import type { CellId } from '@/lib/template/keys';
import type { Table, Template } from '@/lib/template/types';
import { type Figure, type FiguresRow, figureColumns, figureName } from './figures';

/** Rows above the figures: names of cells, then their ids. */
const HEAD_ROWS = 2;

/** A sheet for each table of the form: a row for each report, a column for each cell, and the sums at the end. */
export function figuresSheets(template: Template, rows: readonly FiguresRow[]): SheetTable[] {
  return template.tables.map((table) => sheetOf(template, table, rows));
}

function sheetOf(template: Template, table: Table, rows: readonly FiguresRow[]): SheetTable {
  const columns = figureColumns(template).filter((spec) => spec.table.key === table.key);
  const at = new Map(columns.map(({ id }, index) => [id, letters(index + 1)]));
  const body = rows.map((row, index): SheetCell[] => [
    row.unitName,
    ...columns.map(({ id, terms }) => cellOf(row.figures.get(id) ?? null, terms, at, HEAD_ROWS + index + 1)),
  ]);
  const last = HEAD_ROWS + rows.length;
  const sums = columns.map(({ id }): SheetCell => {
    const letter = at.get(id) ?? '';
    const value = rows.reduce((sum, row) => sum + numberOf(row.figures.get(id)), 0);
    return rows.length === 0
      ? ''
      : { formula: `SUM(${letter}${HEAD_ROWS + 1}:${letter}${last})`, value: rounded(value) };
  });
  return {
    name: table.name,
    widths: [32, ...columns.map(() => 12)],
    rows: [
      ['单位', ...columns.map((spec) => figureName(spec))],
      ['', ...columns.map(({ id }) => id)],
      ...body,
      ['合计', ...sums],
    ],
  };
}

/** A computed cell adds the cells of its row that it is the sum of; while one of them is no number it stays empty. */
function cellOf(
  figure: Figure,
  terms: readonly CellId[] | undefined,
  at: ReadonlyMap<CellId, string>,
  row: number,
): SheetCell {
  if (!terms) return figure ?? '';
  const cells = terms.map((term) => `${at.get(term) ?? ''}${row}`).join(',');
  const formula = `IF(COUNT(${cells})=${terms.length},SUM(${cells}),"")`;
  return { formula, value: typeof figure === 'number' ? figure : undefined };
}

function numberOf(figure: Figure | undefined): number {
  return typeof figure === 'number' ? figure : 0;
}

/** Without the remainders that decimals leave behind. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** A, B, … Z, AA for 0, 1, … 25, 26. */
function letters(index: number): string {
  const rest = index >= 26 ? letters(Math.floor(index / 26) - 1) : '';
  return rest + String.fromCharCode(65 + (index % 26));
}
