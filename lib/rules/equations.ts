/** The identities of a report as equations over its cells: one list for the checks, the repair and the editor. */
import { readStated } from '@/lib/report/read-cells';
import type { CellValue } from '@/lib/report/read-number';
import { cellId, pick } from '@/lib/template/define';
import type { CellId } from '@/lib/template/keys';
import type { CellSpec, Column, Table, Template } from '@/lib/template/types';
import type { Inspection } from './types';

/**
 * `row`: the columns of a row add up to its stated total. `column`: the result rows add up to the stated （七）总计.
 * `balance`: 一 + 二 = 三（七）+ 四. The first two exist only where a total is stated: a computed one cannot be wrong.
 */
export interface Equation {
  readonly kind: 'row' | 'column' | 'balance';
  readonly table: Table;
  /** The cell whose row or column the equation speaks of. */
  readonly of: CellSpec;
  readonly left: readonly CellId[];
  readonly right: readonly CellId[];
}

export type Values = ReadonlyMap<CellId, CellValue>;

/** What the identities of one report are judged on. */
export interface Ledger {
  /** Every cell as printed: a total that the file states stands for the computed one. */
  readonly values: Values;
  readonly stated: ReadonlyMap<CellId, number>;
  readonly equations: readonly Equation[];
}

const ledgers = new WeakMap<Inspection, Ledger>();

/** The ledger of a report, made once for all rules that ask. */
export function ledgerOf(inspection: Inspection): Ledger {
  const known = ledgers.get(inspection);
  if (known) return known;
  const { template, cells, report } = inspection;
  const stated = readStated(template, report.stated);
  const values = new Map<CellId, CellValue>([...cells, ...stated]);
  const ledger = { values, stated, equations: equationsOf(template, stated) };
  ledgers.set(inspection, ledger);
  return ledger;
}

/** The equations that a report must satisfy, given which totals it states. */
function equationsOf(template: Template, stated: ReadonlyMap<CellId, number>): Equation[] {
  return template.tables.flatMap((table) => [
    ...statedTotals(template, table, stated),
    ...balances(template, table).filter(
      ({ of, left, right }) => !of.column.sumOf || [...left, ...right].some((id) => stated.has(id)),
    ),
  ]);
}

/** The identity printed over table three, once for every column. Empty for tables without one. */
export function balances(template: Template, table: Table): Equation[] {
  const { balance } = table;
  if (!balance) return [];
  const side = (keys: readonly string[], column: Column) =>
    pick(table.rows, keys).map((row) => cellId(table, row, column));
  return table.columns.flatMap((column) => {
    const [left, right] = [side(balance.left, column), side(balance.right, column)];
    const of = left[0] && template.cells.get(left[0]);
    return of ? [{ kind: 'balance', table, of, left, right }] : [];
  });
}

function statedTotals(template: Template, table: Table, stated: ReadonlyMap<CellId, number>): Equation[] {
  const specs = [...template.cells.values()].filter((spec) => spec.table === table && stated.has(spec.id));
  return specs.flatMap((of): Equation[] => {
    const byRow: Equation = { kind: 'row', table, of, left: of.terms ?? [], right: [of.id] };
    if (!of.row.sumOf) return [byRow];
    const rows = pick(table.rows, of.row.sumOf).map((row) => cellId(table, row, of.column));
    const byColumn: Equation = { kind: 'column', table, of, left: rows, right: [of.id] };
    return of.column.sumOf ? [byRow, byColumn] : [byColumn];
  });
}

/** What the two sides of an equation come to, or the blank terms that keep it from being judged. */
export type Judged =
  | { readonly state: 'holds' | 'broken'; readonly left: number; readonly right: number }
  | { readonly state: 'incomplete'; readonly missing: readonly CellId[] };

/** Adds both sides up. A term that is not a number makes the equation incomplete, never zero. */
export function judge({ left, right }: Pick<Equation, 'left' | 'right'>, values: Values): Judged {
  const missing = [...left, ...right].filter((id) => typeof values.get(id) !== 'number');
  if (missing.length > 0) return { state: 'incomplete', missing };
  const [a, b] = [sum(left, values), sum(right, values)];
  return { state: a === b ? 'holds' : 'broken', left: a, right: b };
}

function sum(ids: readonly CellId[], values: Values): number {
  return ids.reduce((total, id) => total + numberAt(values, id), 0);
}

/** The number in a cell; 0 for a cell that holds none, which callers have ruled out. */
export function numberAt(values: Values, id: CellId): number {
  const value = values.get(id);
  return typeof value === 'number' ? value : 0;
}
