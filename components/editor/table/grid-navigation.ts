/** Where the keys that people bring from spreadsheets lead in a table. Pure: positions in, position out. */
import type { GridRow } from '@/lib/template/grid';
import type { CellId } from '@/lib/template/keys';

/** Cells by row, as drawn. Rows may differ in length; neighbours above and below are found by share of the width. */
export type CellLines = readonly (readonly CellId[])[];

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  /** Left and right move only when the caret has nowhere left to go. */
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;
}

/** The value cells of a grid line by line, headings left out. */
export function cellLines(grid: readonly GridRow[]): CellLines {
  return grid
    .map(({ cells }) => cells.flatMap((cell) => (cell.role === 'value' ? [cell.cell] : [])))
    .filter((line) => line.length > 0);
}

/** The cell that a key press leads to; undefined where it stays or means something else. Nothing wraps at an edge. */
export function nextCell(lines: CellLines, from: CellId, press: KeyPress): CellId | undefined {
  const row = lines.findIndex((line) => line.includes(from));
  const line = lines[row];
  if (!line) return undefined;
  const column = line.indexOf(from);
  const [down, right] = direction(press);
  if (right !== 0) return line[column + right];
  if (down === 0) return undefined;
  const target = lines[row + down];
  return target?.[Math.min(target.length - 1, Math.floor((column / line.length) * target.length))];
}

function direction({ key, shiftKey, isAtStart, isAtEnd }: KeyPress): readonly [down: number, right: number] {
  if (key === 'Enter') return [shiftKey ? -1 : 1, 0];
  if (key === 'ArrowDown') return [1, 0];
  if (key === 'ArrowUp') return [-1, 0];
  if (key === 'ArrowLeft' && isAtStart) return [0, -1];
  if (key === 'ArrowRight' && isAtEnd) return [0, 1];
  return [0, 0];
}
