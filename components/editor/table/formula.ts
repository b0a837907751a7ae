/** How a computed cell comes about, in words. */
import { rowName } from '@/lib/template/names';
import { cellSpec } from '@/lib/template/registry';
import type { CellSpec, Template } from '@/lib/template/types';

/** “总计 = 自然人 + 商业企业 + …”; rows with many terms are shown by their first and last. Empty for a typed cell. */
export function formulaOf(template: Template, { terms, row, column, table }: CellSpec): string {
  if (!terms) return '';
  const specs = terms.map((term) => cellSpec(template, term));
  const byColumn = specs.every((spec) => spec.row === row);
  const names = specs.map((spec) => (byColumn ? spec.column.label : rowName(table, spec.row)));
  const [whole, first, last] = [byColumn ? column.label : rowName(table, row), names[0], names[names.length - 1]];
  return names.length > 6
    ? `${whole} = ${first} 至 ${last} 共${names.length}项之和`
    : `${whole} = ${names.join(' + ')}`;
}
