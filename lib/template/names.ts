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
