/** How usual the numbers of a column are, beside those of the report's other columns. */

import { memoPair } from '@/lib/memo';
import { numberAt, type Values } from '@/lib/rules/equations';
import type { CellId } from '@/lib/template/keys';
import type { Table, Template } from '@/lib/template/types';
import type { Shifts } from './identity-system';
import { EMPTY_ROW, LIKENESS } from './weights';

/** Part of a column: its typed cells on one side of the balance, with the weight of each row in the whole table. */
interface Side {
  readonly cells: readonly { readonly id: CellId; readonly weight: number }[];
  /** How likely the numbers are that stand there. */
  readonly now: number;
}

/**
 * How much more usual the shifted numbers are than those that stand there, as a logarithm; 0 for tables without a
 * balance. Within one side of the balance a column is taken for a draw from the shares that its rows have in the whole
 * table (a Pólya distribution): a number in an otherwise empty row is unusual, and so is one out of all proportion.
 */
export function usualness(template: Template, values: Values, shifts: Shifts): number {
  const sides = sidesOf(values, template);
  const touched = new Set([...shifts.keys()].flatMap((cell) => sides.get(cell) ?? []));
  return [...touched].reduce((sum, side) => sum + logDraw(side.cells, values, shifts) - side.now, 0);
}

const sidesOf = memoPair((values: Values, template: Template): ReadonlyMap<CellId, Side> => {
  const found = new Map<CellId, Side>();
  for (const table of template.tables) {
    for (const rows of rowsOfSides(table)) {
      for (const side of columnsOf(template, table, rows, values)) {
        for (const { id } of side.cells) found.set(id, side);
      }
    }
  }
  return found;
});

/** The rows that are typed on each side of the balance. */
function rowsOfSides({ rows, balance }: Table): string[][] {
  const typed = (keys: readonly string[]): string[] =>
    keys.flatMap((key) => {
      const sum = rows.find((row) => row.key === key)?.sumOf;
      return sum ? typed(sum) : [key];
    });
  return balance ? [typed(balance.left), typed(balance.right)] : [];
}

function columnsOf(template: Template, table: Table, rows: readonly string[], values: Values): Side[] {
  const specs = [...template.cells.values()].filter(
    (spec) => spec.table === table && rows.includes(spec.row.key) && !spec.terms,
  );
  const sums = new Map(rows.map((row) => [row, EMPTY_ROW]));
  for (const { id, row } of specs) sums.set(row.key, (sums.get(row.key) ?? 0) + numberAt(values, id));
  const all = [...sums.values()].reduce((total, sum) => total + sum, 0);
  return table.columns.map(({ key }) => {
    const cells = specs
      .filter(({ column }) => column.key === key)
      .map(({ id, row }) => ({ id, weight: (LIKENESS * (sums.get(row.key) ?? 0)) / all }));
    return { cells, now: logDraw(cells, values, new Map()) };
  });
}

/**
 * The logarithm of the chance to draw these numbers with these weights. Both sides of the balance bear half of the size of
 * the whole, all magnitudes being alike.
 */
function logDraw(cells: Side['cells'], values: Values, shifts: Shifts): number {
  let [whole, parts] = [0, 0];
  for (const { id, weight } of cells) {
    const number = numberAt(values, id) + (shifts.get(id) ?? 0);
    whole += number;
    if (number > 0) parts += logGamma(number + weight) - logGamma(number + 1) - logGamma(weight);
  }
  return parts + logGamma(whole + 1) - logGamma(whole + LIKENESS) - Math.log(whole + 1) / 2;
}

/** ln Γ(x) for x > 0, by Stirling's series above 7. */
function logGamma(x: number): number {
  let [at, product] = [x, 1];
  while (at < 7) {
    product *= at;
    at += 1;
  }
  const square = 1 / (at * at);
  const series = (1 / 12 - square * (1 / 360 - square / 1260)) / at;
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}
