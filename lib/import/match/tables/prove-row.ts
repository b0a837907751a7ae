/** Whether numbers whose columns are in doubt can be in no other ones: the sums that the form prints tell. */
import { cellId } from '@/lib/template/define';
import type { Column, Table } from '@/lib/template/types';
import type { Gathered } from './gathered';
import type { LabelledRow } from './row-labels';

/** One side of an equation is the sum of the other, in every column. */
interface Equation {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** True where each number makes an equation of its column hold, or is 0 under a total of 0. */
export function isProven(
  { table, row }: LabelledRow,
  numbers: ReadonlyMap<Column, string>,
  gathered: Gathered,
): boolean {
  const equations = equationsOf(table).filter(({ left, right }) => [...left, ...right].includes(row.key));
  return [...numbers].every(([column, text]) => {
    const value = (key: string) => numberOf(key === row.key ? text : textAt(table, key, column, gathered));
    return equations.some(
      ({ left, right }) =>
        sumOf(left, value) === sumOf(right, value) ||
        (right.includes(row.key) && value(row.key) === 0 && sumOf(left, value) === 0),
    );
  });
}

function equationsOf({ rows, balance }: Table): Equation[] {
  const totals = rows.flatMap(({ key, sumOf: terms }) => (terms ? [{ left: [key], right: terms }] : []));
  return balance ? [...totals, balance] : totals;
}

function textAt(table: Table, key: string, column: Column, { cells }: Gathered): string {
  const row = table.rows.find((each) => each.key === key);
  return row ? (cells.get(cellId(table, row, column))?.text ?? '') : '';
}

/** NaN for anything but plain digits, which equals nothing. */
function numberOf(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
}

function sumOf(keys: readonly string[], value: (key: string) => number): number {
  return keys.reduce((sum, key) => sum + value(key), 0);
}
