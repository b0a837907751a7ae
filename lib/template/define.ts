/** Helpers through which a form is declared, so that a misspelt key does not compile. */
import type { CellId } from './keys';
import type { Balance, CellSpec, Column, Row, Table, Template } from './types';

type KeyOf<T extends readonly { readonly key: string }[]> = T[number]['key'];

/** The values of property P wherever the entries have it: arrays give their elements. */
type Named<Entries extends readonly object[], P extends string> = Entries[number] extends infer E
  ? E extends { readonly [K in P]: infer V }
    ? V extends readonly (infer U)[]
      ? U
      : V
    : never
  : never;

/** Keys that a table's groups, sums and identities name although the table does not declare them. */
type Misspelt<T extends Table> =
  | Exclude<Named<T['rows'], 'group'> | Named<T['rowGroups'], 'parent'>, KeyOf<T['rowGroups']>>
  | Exclude<Named<T['columns'], 'group'>, KeyOf<T['columnGroups']>>
  | Exclude<Named<T['rows'], 'columns'> | Named<T['columns'], 'sumOf'>, KeyOf<T['columns']>>
  | Exclude<Named<T['rows'], 'sumOf' | 'priorRow'> | BalanceKeys<T>, KeyOf<T['rows']>>
  | Exclude<StockKeys<T>, KeyOf<T['columns']>>;

type BalanceKeys<T extends Table> = T extends { readonly balance: infer B extends Balance }
  ? B['left'][number] | B['right'][number] | B['remainder']
  : never;

type StockKeys<T extends Table> =
  Named<T['columns'], 'stockOf'> extends infer S
    ? S extends { readonly added: infer A; readonly removed: infer R }
      ? A | R
      : never
    : never;

/**
 * The table as declared, its keys kept as types. Naming a key that the table does not declare is a compile error: the
 * call then asks for a second argument whose type is the misspelt key.
 */
export function defineTable<const T extends Table>(
  table: T,
  ..._misspelt: [Misspelt<T>] extends [never] ? [] : [Misspelt<T>]
): T {
  return table;
}

/** The template with the index of its cells. */
export function defineTemplate(template: Omit<Template, 'cells'>): Template {
  return { ...template, cells: new Map(template.tables.flatMap(cellSpecs).map((cell) => [cell.id, cell])) };
}

/** The address of a cell. Callers pass keys of one table's own row and column. */
export function cellId(table: Table, row: Row, column: Column): CellId {
  // The only place where keys become an address: table, row and column come from one declaration.
  return `${table.key}/${row.key}/${column.key}` as CellId;
}

/** The columns that a row has, in the table's order. */
export function columnsOf(table: Table, row: Row): readonly Column[] {
  const { columns } = row;
  return columns ? table.columns.filter((column) => columns.includes(column.key)) : table.columns;
}

/** The cells of a table in reading order. */
export function cellSpecs(table: Table): CellSpec[] {
  return table.rows.flatMap((row) =>
    columnsOf(table, row).map((column): CellSpec => {
      const terms = termsOf(table, row, column);
      return { id: cellId(table, row, column), table, row, column, ...(terms && { terms }) };
    }),
  );
}

/** A 总计 column wins over a （七）总计 row: where both cross, the cell is the sum of its row. */
function termsOf(table: Table, row: Row, column: Column): readonly CellId[] | undefined {
  if (column.sumOf) return pick(table.columns, column.sumOf).map((term) => cellId(table, row, term));
  if (row.sumOf) return pick(table.rows, row.sumOf).map((term) => cellId(table, term, column));
  return undefined;
}

/** The entries with the given keys, in the order of the keys. */
export function pick<T extends { readonly key: string }>(entries: readonly T[], keys: readonly string[]): T[] {
  return keys.map((key) => {
    const entry = entries.find((candidate) => candidate.key === key);
    if (!entry) throw new Error(`The declaration names “${key}”, which it does not declare.`);
    return entry;
  });
}
