/** The identities (勾稽关系) that a declaration makes true: read by the checks, the repair, the import and the editor alike. */
import { memo } from '@/lib/memo';
import { cellId, cellSpecs, columnsOf, pick } from './define';
import type { CellId } from './keys';
import type { CellSpec, Column, Table, Template } from './types';

/**
 * The cells of `left` add up to those of `right`.
 * - `row`: the columns of a row add up to its total
 * - `column`: the rows of a column add up to its total
 * - `balance`: what the form prints over the table, 一 + 二 = 三（七）+ 四
 */
export interface Identity {
  readonly kind: 'row' | 'column' | 'balance';
  readonly table: Table;
  /** The cell whose row or column the identity speaks of. */
  readonly of: CellSpec;
  readonly left: readonly CellId[];
  readonly right: readonly CellId[];
}

/** A cell that says what there is at the end of the year, with the cells of the year's coming and going. */
export interface Stock {
  readonly cell: CellId;
  readonly added: CellId;
  readonly removed: CellId;
}

/** A cell and the one of last year's report that it takes over. */
export interface Takeover {
  readonly cell: CellId;
  readonly from: CellId;
}

/** Every identity of a table: its totals in reading order, then its balance column by column. */
export const identitiesOf = memo((table: Table): readonly Identity[] => [...totals(table), ...balances(table)]);

function totals(table: Table): Identity[] {
  return cellSpecs(table).flatMap((of): Identity[] => {
    const { row, column } = of;
    const total = { table, of, right: [of.id] };
    const byRow = column.sumOf && pick(table.columns, column.sumOf).map((term) => cellId(table, row, term));
    const byColumn = row.sumOf && pick(table.rows, row.sumOf).map((term) => cellId(table, term, column));
    return [
      ...(byRow ? [{ kind: 'row', left: byRow, ...total } as const] : []),
      ...(byColumn ? [{ kind: 'column', left: byColumn, ...total } as const] : []),
    ];
  });
}

function balances(table: Table): Identity[] {
  const { balance } = table;
  if (!balance) return [];
  const specs = cellSpecs(table);
  const side = (keys: readonly string[], column: Column) =>
    pick(table.rows, keys).map((row) => cellId(table, row, column));
  return table.columns.flatMap((column): Identity[] => {
    const [left, right] = [side(balance.left, column), side(balance.right, column)];
    const of = specs.find(({ id }) => id === left[0]);
    return of ? [{ kind: 'balance', table, of, left, right }] : [];
  });
}

/** The stocks of a format. */
export function stocks(template: Template): Stock[] {
  return [...template.cells.values()].flatMap(({ id, table, row, column }): Stock[] => {
    if (!column.stockOf) return [];
    const [added, removed] = pick(table.columns, [column.stockOf.added, column.stockOf.removed]);
    return added && removed
      ? [{ cell: id, added: cellId(table, row, added), removed: cellId(table, row, removed) }]
      : [];
  });
}

/** The takeovers of a format, computed cells included, in reading order. */
export function takeovers(template: Template): Takeover[] {
  return template.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      (row.priorRow ? pick(table.rows, [row.priorRow]) : []).flatMap((from) =>
        columnsOf(table, row).map((column) => ({
          cell: cellId(table, row, column),
          from: cellId(table, from, column),
        })),
      ),
    ),
  );
}
