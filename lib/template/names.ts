/** How findings, hints and formulas call a row, a column or a cell: official wording, unmistakable on its own. */
import { pick } from './define';
import type { CellSpec, Column, Row, Table, Template } from './types';

/** The row with the ordinal of the group it stands under: （六）3.其他. */
export function rowName(table: Table, row: Row): string {
  const group = row.group && pick(table.rowGroups, [row.group])[0];
  const ordinal = (group && /^（.）/.exec(group.label)?.[0]) ?? '';
  return row.label.startsWith('（') ? row.label : ordinal + row.label;
}

/** “（六）3.其他”自然人列. */
export function cellName({ table, row, column }: CellSpec): string {
  return `“${rowName(table, row)}”${columnName(column)}`;
}

/** 自然人列, 本年制发件数. */
export function columnName(column: Column): string {
  return /[数量额）]$/.test(column.label) ? column.label : `${column.label}列`;
}

/** The years of a format: 2019—2020年度; 2021年度起. */
export function yearsOf({ years: { from, to } }: Template): string {
  return to === undefined ? `${from}年度起` : `${from}—${to}年度`;
}

/** The row `t3/granted`, the column `t3//person`, or a group of either, as the form calls it. */
export function entryName({ tables }: Template, key: string): string {
  const [tableKey, rowKey, columnKey] = key.split('/');
  const table = tables.find((each) => each.key === tableKey);
  const row = table?.rows.find((each) => each.key === rowKey);
  if (table && row) return `${table.name}“${rowName(table, row)}”`;
  const entries = columnKey ? [...(table?.columns ?? []), ...(table?.columnGroups ?? [])] : (table?.rowGroups ?? []);
  const entry = entries.find((each) => each.key === (columnKey ?? rowKey));
  return entry ? `${table?.name ?? ''}“${entry.label}”` : key;
}

/** The row `t2/normativeDocuments` or a group of rows by its bare label, for a sentence. Throws where the form has none. */
export function entryLabel({ tables }: Template, key: string): string {
  const [tableKey, rowKey] = key.split('/');
  const table = tables.find((each) => each.key === tableKey);
  const entry = [...(table?.rows ?? []), ...(table?.rowGroups ?? [])].find((each) => each.key === rowKey);
  if (!entry) throw new Error(`no row ${key}`);
  return entry.label;
}
