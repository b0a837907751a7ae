/** A column heading that lost characters: 现行有效件 for 现行有效件数. Only its neighbours tell which table it is of. */
import type { Column, Table } from '@/lib/template/types';
import { bareLabel } from './normalise-label';

/** A label keeps at least so much of its characters. */
const LEAST_SHARE = 0.5;
const SHORTEST = 3;

/** The one column, beside those that were found in the same line, whose label has all characters of the text in order. */
export function cutHeadingOf(
  text: string,
  found: readonly { readonly table: Table; readonly column: Column }[],
): { readonly table: Table; readonly column: Column } | undefined {
  const bare = bareLabel(text);
  const table = found[0]?.table;
  if (!table || bare.length < SHORTEST) return undefined;
  const taken = new Set(found.map(({ column }) => column));
  const [only, ...more] = table.columns.filter(
    (column) => !taken.has(column) && isCutOff(bare, bareLabel(column.label)),
  );
  return only && more.length === 0 ? { table, column: only } : undefined;
}

function isCutOff(cut: string, label: string): boolean {
  if (cut.length >= label.length || cut.length < LEAST_SHARE * label.length) return false;
  let at = -1;
  return [...cut].every((sign) => {
    at = label.indexOf(sign, at + 1);
    return at >= 0;
  });
}
