/** Tables that are none of the form's although some of their labels are: statistics in part one, a count by month beside table three. */
import type { Block, SourceTable } from '@/lib/import/source-document';
import type { PartKey, TableKey } from '@/lib/template/keys';
import type { Table, Template } from '@/lib/template/types';
import type { Labels } from './row-labels';

/** A table with so many rows of one of the form is taken for it; smaller ones with the same rows are beside it. */
const WHOLE = 5;

interface Candidate {
  readonly source: SourceTable;
  readonly part: PartKey | undefined;
  /** Rows of the form's tables that it names, and whether it has a heading of their columns. */
  readonly rows: ReadonlyMap<TableKey, ReadonlySet<string>>;
  readonly headed: ReadonlySet<TableKey>;
}

/** For each table of the file the tables of the form that it cannot be a part of, since others are. */
export function strayFrom(
  template: Template,
  labels: Labels,
  blocks: readonly Block[],
  parts: ReadonlyMap<PartKey, readonly Block[]>,
): ReadonlyMap<SourceTable, ReadonlySet<TableKey>> {
  const partOf = new Map([...parts].flatMap(([part, inside]) => inside.map((block) => [block, part] as const)));
  const candidates = blocks.flatMap((block) =>
    block.kind === 'table' ? [candidateOf(labels, block, partOf.get(block))] : [],
  );
  return new Map(
    candidates.map((each) => [
      each.source,
      new Set(template.tables.filter((table) => isStray(template, table, each, candidates)).map(({ key }) => key)),
    ]),
  );
}

function candidateOf(labels: Labels, source: SourceTable, part: PartKey | undefined): Candidate {
  const rows = new Map<TableKey, Set<string>>();
  const headed = new Set<TableKey>();
  for (const { text } of source.rows.flat()) {
    const row = labels.rowOf(text)?.meant;
    const column = labels.columnOf(text)?.meant;
    // 其他 and 总计 are headings of columns as well.
    if (row && !column) rows.set(row.table.key, (rows.get(row.table.key) ?? new Set()).add(row.row.key));
    if (column && !row) headed.add(column.table.key);
  }
  return { source, part, rows, headed };
}

function isStray(template: Template, { key }: Table, own: Candidate, all: readonly Candidate[]): boolean {
  const named = own.rows.get(key);
  if (!named) return false;
  const home = template.parts.find(({ table }) => table === key)?.key;
  const others = all.filter((each) => each !== own && each.rows.has(key));
  const isAway = own.part !== undefined && own.part !== home;
  if (isAway && others.some(({ part }) => part === home)) return true;
  return (
    !own.headed.has(key) &&
    others.some(({ rows }) => {
      const whole = rows.get(key) ?? new Set();
      return whole.size >= WHOLE && whole.size > named.size && [...named].some((row) => whole.has(row));
    })
  );
}
