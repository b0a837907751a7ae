/** A table dumped column by column: each heading with the numbers of its column behind it. */
import { cellId, columnsOf } from '@/lib/template/define';
import { cellName } from '@/lib/template/names';
import { cellSpec } from '@/lib/template/registry';
import type { Column, Row, Table, Template } from '@/lib/template/types';
import { type Gathered, gather } from './gathered';
import type { Labels } from './row-labels';
import { isValueText } from './value-text';

/** A column as far as rows beside each other have it. */
interface Stack {
  readonly column: Column;
  readonly rows: readonly Row[];
}

/**
 * Takes the numbers in where the columns of every block come in the form's order, each with as many numbers as it has
 * rows there. Returns whether it did.
 */
export function takeColumns(
  template: Template,
  table: Table,
  labels: Labels,
  tokens: readonly string[],
  gathered: Gathered,
): boolean {
  const stacks = stacksOf(table);
  if (stacks.every(({ rows }) => rows.length === 1)) return false;
  const printed = printedStacks(labels, tokens);
  const isSame = ({ column, rows }: Stack, at: number) =>
    printed[at]?.column === column && printed[at]?.values.length === rows.length;
  if (printed.length !== stacks.length || !stacks.every(isSame)) return false;
  for (const [at, { column, rows }] of stacks.entries()) {
    for (const [index, row] of rows.entries()) {
      const spec = cellSpec(template, cellId(table, row, column));
      gather(gathered, spec.id, {
        text: printed[at]?.values[index] ?? '',
        context: cellName(spec),
        sureness: 'likely',
      });
    }
  }
  return true;
}

/** The columns block by block, a block being rows of one group. */
function stacksOf(table: Table): Stack[] {
  const groups = new Map<string | undefined, Row[]>();
  for (const row of table.rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups.values()].flatMap(([first, ...more]) =>
    first ? columnsOf(table, first).map((column) => ({ column, rows: [first, ...more] })) : [],
  );
}

/** Every run of numbers with the heading before it; nothing where a run has other words before it. */
function printedStacks(labels: Labels, tokens: readonly string[]) {
  const stacks: { readonly column: Column | undefined; readonly values: string[] }[] = [];
  for (const [at, token] of tokens.entries()) {
    if (!isValueText(token)) continue;
    const before = tokens[at - 1] ?? '';
    const last = stacks[stacks.length - 1];
    if (last && isValueText(before)) last.values.push(token);
    else stacks.push({ column: labels.columnOf(before)?.meant.column, values: [token] });
  }
  return stacks;
}
