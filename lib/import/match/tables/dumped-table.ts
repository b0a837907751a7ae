/** A table out of the lines of a dump whose labels do not tell whose its numbers are. */

import { piecesOf } from '@/lib/import/text/arrange-rows';
import { cellSpecs } from '@/lib/template/define';
import type { Table, Template } from '@/lib/template/types';
import { takeColumns } from './column-dump';
import { type NumberLines, takeFlattened } from './flattened';
import { type Gathered, nothingGathered } from './gathered';
import type { Labels } from './row-labels';
import { takeRowsInOrder } from './rows-in-order';
import { isValueText } from './value-text';

interface Dumped {
  readonly labels: Labels;
  readonly lines: readonly string[];
  readonly byLabels: Gathered;
}

/**
 * The table row by row in the form's order; or column by column, or by its sums alone, where what its labels tell does not
 * contradict. Undefined where its labels left no cell without a number.
 */
export function dumpedInstead(
  template: Template,
  table: Table,
  { labels, lines, byLabels }: Dumped,
): Gathered | undefined {
  if (cellSpecs(table).every(({ id }) => byLabels.cells.has(id))) return undefined;
  const pieces = lines.map((line) => piecesOf(line));
  const numbers: NumberLines = pieces.map((line) => line.filter(isValueText)).filter((line) => line.length > 0);
  const inOrder = nothingGathered();
  if (takeRowsInOrder(table, labels, pieces, inOrder)) return inOrder;
  const dumped = nothingGathered();
  const isTaken =
    (table.layout === 'blocks' && takeColumns(template, table, labels, pieces.flat(), dumped)) ||
    takeFlattened(table, numbers, dumped);
  const isSame = [...byLabels.cells].every(([id, { text }]) => (dumped.cells.get(id)?.text ?? text) === text);
  return isTaken && isSame ? dumped : undefined;
}
