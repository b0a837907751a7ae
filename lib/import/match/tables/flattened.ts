/** A table whose labels came to nothing, as out of character recognition: its numbers prove their places by their sums. */
import { cellId, columnsOf } from '@/lib/template/define';
import { identitiesOf } from '@/lib/template/identities';
import type { CellId } from '@/lib/template/keys';
import { cellName } from '@/lib/template/names';
import { cellSpec } from '@/lib/template/registry';
import type { Table, Template } from '@/lib/template/types';
import { type Gathered, gather } from './gathered';

/**
 * Takes the values in, in the order of the form, where there are exactly as many as it has cells and every identity of
 * the table holds; returns whether it did.
 */
export function takeFlattened(
  template: Template,
  table: Table,
  values: readonly string[],
  gathered: Gathered,
): boolean {
  const cells = table.rows.flatMap((row) =>
    columnsOf(table, row).map((column) => cellSpec(template, cellId(table, row, column))),
  );
  const identities = identitiesOf(table);
  if (identities.length === 0 || values.length !== cells.length) return false;
  if (!values.every((text) => /^\d{1,9}$/.test(text))) return false;
  const numbers = new Map(cells.map(({ id }, index) => [id, Number(values[index])]));
  const sumOf = (ids: readonly CellId[]) => ids.reduce((sum, id) => sum + (numbers.get(id) ?? Number.NaN), 0);
  if (!identities.every(({ left, right }) => sumOf(left) === sumOf(right))) return false;
  for (const [index, spec] of cells.entries()) {
    gather(gathered, spec.id, { text: values[index] ?? '', context: cellName(spec), sureness: 'likely' });
  }
  return true;
}
