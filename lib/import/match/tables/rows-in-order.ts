/** A table of a dump whose rows all came, in the form's order, but many of them apart from their labels. */
import { cellSpecs } from '@/lib/template/define';
import { identitiesOf } from '@/lib/template/identities';
import { cellName } from '@/lib/template/names';
import type { Table } from '@/lib/template/types';
import { isBalanced, isSummed } from './flattened';
import { type Gathered, gather } from './gathered';
import type { Labels } from './row-labels';
import { isValueText } from './value-text';

const NUMBER = /^\d{1,9}$/;
/** So many rows at least stand beside their own labels. */
const FEWEST_LABELLED = 3;

interface NumberRow {
  /** One for each column; blank for a total that did not come. */
  readonly values: readonly string[];
  /** The place in the form of the row whose whole label stands before the numbers. */
  readonly place: number | undefined;
}

/**
 * Takes the rows in where there are as many as the form has, every labelled one stands at its place and every identity of
 * the table holds. Lines with fewer numbers are none. Returns whether it did.
 */
export function takeRowsInOrder(
  table: Table,
  labels: Labels,
  lines: readonly (readonly string[])[],
  gathered: Gathered,
): boolean {
  if (identitiesOf(table).length === 0) return false;
  const rows = lines.flatMap((pieces) => rowOf(table, labels, pieces) ?? []);
  if (rows.length !== table.rows.length) return false;
  const isInPlace = rows.every(({ place }, at) => place === undefined || place === at);
  const labelled = rows.filter(({ place }) => place !== undefined);
  const values = rows.flatMap((row) => row.values);
  if (
    !isInPlace ||
    labelled.length < FEWEST_LABELLED ||
    !isBalanced(
      table,
      values.map((text, at) => text || totalOf(table, rows, at)),
    )
  )
    return false;
  for (const [index, spec] of cellSpecs(table).entries()) {
    const text = values[index] ?? '';
    if (text !== '') gather(gathered, spec.id, { text, context: cellName(spec), sureness: 'likely' });
  }
  return true;
}

function rowOf(table: Table, labels: Labels, pieces: readonly string[]): NumberRow | undefined {
  const first = pieces.findIndex(isValueText);
  const numbers = pieces.slice(first);
  if (first < 0 || !numbers.every((text) => NUMBER.test(text))) return undefined;
  const values = inColumns(table, numbers);
  const found = labels.rowOf(pieces.slice(0, first).join(''));
  const place = found?.isExact ? table.rows.indexOf(found.meant.row) : undefined;
  return values && { values, place };
}

/** The numbers by column: all of them with right sums, or those that are no sums alone. */
function inColumns(table: Table, numbers: readonly string[]): string[] | undefined {
  if (numbers.length === table.columns.length) return isSummed(table, numbers) ? [...numbers] : undefined;
  const typed = table.columns.filter(({ sumOf }) => !sumOf);
  if (numbers.length !== typed.length) return undefined;
  return table.columns.map((column) => (column.sumOf ? '' : (numbers[typed.indexOf(column)] ?? '')));
}

/** What a total that did not come must be. */
function totalOf(table: Table, rows: readonly NumberRow[], at: number): string {
  const width = table.columns.length;
  const { sumOf = [] } = table.columns[at % width] ?? {};
  const values = rows[Math.floor(at / width)]?.values ?? [];
  const terms = sumOf.map((key) => Number(values[table.columns.findIndex((column) => column.key === key)]));
  return String(terms.reduce((sum, term) => sum + term, 0));
}
