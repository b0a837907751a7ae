/** Where the keys that people bring from spreadsheets lead in a table. Pure: positions in, position out. */
import type { GridRow } from '@/lib/template/grid';
import type { CellId } from '@/lib/template/keys';

/** Cells by row, as drawn. Rows may differ in length; neighbours above and below are found by share of the width. */
export type CellLines = readonly (readonly CellId[])[];

/** A step through the table; `next` and `previous` go through the typed cells in reading order. */
export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'next'
  | 'previous'
  | 'rowStart'
  | 'rowEnd'
  | 'columnStart'
  | 'columnEnd'
  | 'first'
  | 'last'
  | 'pageUp'
  | 'pageDown';

interface Ground {
  readonly lines: CellLines;
  readonly isTyped: (cell: CellId) => boolean;
  /** Rows that a page up or down goes. */
  readonly page: number;
}

/** The value cells of a grid line by line, headings left out. */
export function cellLines(grid: readonly GridRow[]): CellLines {
  return grid
    .map(({ cells }) => cells.flatMap((cell) => (cell.role === 'value' ? [cell.cell] : [])))
    .filter((line) => line.length > 0);
}

/** The cell that a move leads to; undefined where it would leave the table or stay. Nothing wraps at an edge. */
export function nextCell(ground: Ground, from: CellId, move: Move): CellId | undefined {
  const to = landing(ground, from, move);
  return to === from ? undefined : to;
}

function landing({ lines, isTyped, page }: Ground, from: CellId, move: Move): CellId | undefined {
  const row = lines.findIndex((line) => line.includes(from));
  const line = lines[row];
  if (!line) return undefined;
  const column = line.indexOf(from);
  const below = (rows: number) => {
    const target = lines[Math.max(0, Math.min(lines.length - 1, row + rows))];
    return target?.[Math.min(target.length - 1, Math.floor((column / line.length) * target.length))];
  };
  switch (move) {
    case 'up':
      return below(-1);
    case 'down':
      return below(1);
    case 'left':
      return line[column - 1];
    case 'right':
      return line[column + 1];
    case 'rowStart':
      return line[0];
    case 'rowEnd':
      return line[line.length - 1];
    case 'columnStart':
      return below(-lines.length);
    case 'columnEnd':
      return below(lines.length);
    case 'pageUp':
      return below(-page);
    case 'pageDown':
      return below(page);
    default:
      return inReadingOrder(lines.flat(), isTyped, from, move);
  }
}

function inReadingOrder(
  all: readonly CellId[],
  isTyped: (cell: CellId) => boolean,
  from: CellId,
  move: 'next' | 'previous' | 'first' | 'last',
): CellId | undefined {
  const at = all.indexOf(from);
  if (move === 'first') return all[0];
  if (move === 'last') return all[all.length - 1];
  return move === 'next' ? all.slice(at + 1).find(isTyped) : all.slice(0, at).reverse().find(isTyped);
}

/** The cells between two corners, row by row; where rows differ in length, those that stand in the same width. */
export function cellsBetween(lines: CellLines, corner: CellId, other: CellId): CellLines {
  const ends = [corner, other].map((cell) => {
    const row = lines.findIndex((line) => line.includes(cell));
    const { length = 1 } = lines[row] ?? [];
    const column = lines[row]?.indexOf(cell) ?? 0;
    return { row, from: column / length, to: (column + 1) / length };
  });
  const rows = ends.map(({ row }) => row);
  const from = Math.min(...ends.map((end) => end.from));
  const to = Math.max(...ends.map((end) => end.to));
  return lines
    .slice(Math.min(...rows), Math.max(...rows) + 1)
    .map((line) => line.filter((_, at) => at / line.length < to && (at + 1) / line.length > from));
}
