/** Numbers whose places are in doubt, of one row or of a whole table: the identities of the form tell where they belong. */
import { cellId, columnsOf } from '@/lib/template/define';
import { type Identity, identitiesOf } from '@/lib/template/identities';
import type { CellId } from '@/lib/template/keys';
import { cellName } from '@/lib/template/names';
import { cellSpec } from '@/lib/template/registry';
import type { Column, Table, Template } from '@/lib/template/types';
import { type Gathered, gather } from './gathered';
import type { LabelledRow } from './row-labels';

/** True where each number makes an identity of its column hold, or is 0 under a total of 0. */
export function isProven(
  { table, row }: LabelledRow,
  numbers: ReadonlyMap<Column, string>,
  { cells }: Gathered,
): boolean {
  const identities = identitiesOf(table).filter(({ kind }) => kind !== 'row');
  return [...numbers].every(([column, text]) => {
    const own = cellId(table, row, column);
    const value = (id: CellId) => numberOf(id === own ? text : (cells.get(id)?.text ?? ''));
    return identities
      .filter(({ left, right }) => [...left, ...right].includes(own))
      .some((identity) => holds(identity, value) || (value(own) === 0 && isUnderNothing(identity, own, value)));
  });
}

function holds({ left, right }: Identity, value: (id: CellId) => number): boolean {
  return sumOf(left, value) === sumOf(right, value);
}

/** Whether the cell is one of the parts of a whole that is 0. */
function isUnderNothing({ kind, left, right }: Identity, own: CellId, value: (id: CellId) => number): boolean {
  const [parts, whole] = kind === 'balance' ? [right, left] : [left, right];
  return parts.includes(own) && sumOf(whole, value) === 0;
}

/** NaN for anything but plain digits, which equals nothing. */
function numberOf(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
}

function sumOf(ids: readonly CellId[], value: (id: CellId) => number): number {
  return ids.reduce((sum, id) => sum + value(id), 0);
}

/**
 * A table whose labels came to nothing, as out of character recognition: takes the values in, in the order of the form, where there are exactly as many as it has cells and every identity of
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
