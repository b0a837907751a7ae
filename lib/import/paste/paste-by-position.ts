/** Placing a paste by where it stands: the focused cell takes its first number. */

import { isValueText } from '@/lib/import/match/tables/value-text';
import { gridOf } from '@/lib/template/grid';
import type { CellId } from '@/lib/template/keys';
import type { Table } from '@/lib/template/types';
import type { Placement } from './place-paste';
import type { PastedRows } from './read-clipboard';

interface Target {
  readonly cell: CellId;
  readonly derived: boolean;
}

/** Labels around the numbers are taken off first. Numbers beyond the last row or column are counted as clipped. */
export function placeByPosition(table: Table, focused: CellId, rows: PastedRows): Placement {
  const block = numbersOf(rows);
  const targets = targetRows(table);
  const first = targets.findIndex((row) => row.some(({ cell }) => cell === focused));
  const column = (targets[first] ?? []).findIndex(({ cell }) => cell === focused);
  if (first === -1) return { landed: [], clipped: 0, notPlaced: [] };
  const wanted = fitting(targets.slice(first), block.length, (row) => row.some(({ derived }) => !derived));
  const width = Math.max(0, ...block.map((row) => row.length));
  const placed = block.flatMap((texts, index) => {
    const cells = fitting((wanted[index] ?? []).slice(column), width, ({ derived }) => !derived);
    return texts.map((text, place) => ({ text, target: cells[place] })).filter(({ text }) => text);
  });
  return {
    landed: placed.flatMap(({ text, target }) => (target && isValueText(text) ? [[target.cell, text] as const] : [])),
    clipped: placed.filter(({ target }) => !target).length,
    notPlaced: placed.flatMap(({ text, target }) => (target && !isValueText(text) ? [text] : [])),
  };
}

/**
 * The targets that a block of this size means. Blocks are copied with their totals or without them: one that is exactly
 * as long as what is typed was copied without. Any other may have them, and so computed targets take their share.
 */
function fitting<T>(targets: readonly T[], size: number, isTyped: (target: T) => boolean): readonly T[] {
  const typed = targets.filter(isTyped);
  return size === typed.length ? typed : targets;
}

/** Value cells as printed, row by row. */
function targetRows(table: Table): Target[][] {
  const rows = gridOf(table).map(({ cells }) => cells.flatMap((cell) => (cell.role === 'value' ? [cell] : [])));
  return rows.filter((row) => row.length > 0);
}

/**
 * The rows from the first one with a number on, without the columns of labels before them and what merged cells cover.
 * A blank row keeps its place, a row of mere text has none.
 */
function numbersOf(rows: PastedRows): string[][] {
  const first = rows.findIndex(hasNumber);
  const numbered = first === -1 ? [] : rows.slice(first).filter((row) => hasNumber(row) || !row.some(Boolean));
  const starts = numbered.filter(hasNumber).map((row) => row.findIndex((text) => text && isValueText(text)));
  const start = Math.min(...starts);
  const isLabelled = numbered.some((row) => row.slice(0, start).some(Boolean));
  return numbered.map((row) => row.slice(isLabelled ? start : 0).filter((text) => text !== undefined));
}

function hasNumber(row: PastedRows[number]): boolean {
  return row.some((text) => text && isValueText(text));
}
