/** Numbers of a row whose places are in doubt: the identities of the form tell where they belong. */
import { cellId } from '@/lib/template/define';
import { type Identity, identitiesOf } from '@/lib/template/identities';
import type { CellId } from '@/lib/template/keys';
import type { Column } from '@/lib/template/types';
import type { Gathered } from './gathered';
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
