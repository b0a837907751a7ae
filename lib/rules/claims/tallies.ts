/** Sums of table cells that a sentence may speak of. */
import { readStated } from '@/lib/report/read-cells';
import type { Label } from '@/lib/rules/sentences/words';
import type { Inspection } from '@/lib/rules/types';
import type { applicationsTable } from '@/lib/template/applications';
import type { CellId, TableKey } from '@/lib/template/keys';
import { isCellId } from '@/lib/template/registry';
import type { Column, Row, Table, Template } from '@/lib/template/types';

export type ApplicationRow = (typeof applicationsTable)['rows'][number]['key'];
export type Applicant = (typeof applicationsTable)['columns'][number]['key'];
export type ResultGroup = (typeof applicationsTable)['rowGroups'][number]['key'];

/** A sum with the cells that it is the sum of and the words for them. */
export interface Tally {
  readonly name: string;
  readonly value: number;
  /** The same by the totals that the file states, where it states some. */
  readonly stated: number;
  readonly cells: readonly CellId[];
}

const total = ['total'] as const;

/** The sum of some rows of table three in some columns, the total where none are named; undefined while a term is blank. */
export function applications(
  inspection: Inspection,
  name: string,
  rows: readonly (ApplicationRow | Row)[],
  columns: readonly (Applicant | Column)[] = total,
): Tally | undefined {
  const ids = rows.flatMap((row) => columns.map((column) => `t3/${keyOf(row)}/${keyOf(column)}`));
  return ids.every(isCellId) ? sum(inspection, name, ids) : undefined;
}

function keyOf(entry: string | { readonly key: string }): string {
  return typeof entry === 'string' ? entry : entry.key;
}

/** The rows that table three prints under a group; a row that stands for the whole group, where the format has but that. */
export function rowsUnder(template: Template, group: ResultGroup): readonly Row[] {
  return tableOf(template, 't3')?.rows.filter((row) => row.group === group || row.key === group) ?? [];
}

/** The columns of 法人或其他组织. */
export function organizationsOf(template: Template): readonly Column[] {
  return tableOf(template, 't3')?.columns.filter(({ group }) => group === 'organization') ?? [];
}

/** The table of this key; undefined for a format without it. */
export function tableOf({ tables }: Template, key: TableKey): Table | undefined {
  return tables.find((table) => table.key === key);
}

/** The rows of table four that a word for a kind of case names, one or all of a group; undefined for another word. */
export function caseRows(template: Template, label: Label): readonly Row[] | undefined {
  const key = CASE.exec(label)?.[1];
  const rows = tableOf(template, 't4')?.rows.filter((row) => key !== undefined && [row.key, row.group].includes(key));
  return rows && rows.length > 0 ? rows : undefined;
}

const CASE = /^t4\/(\w+)$/;

/** The sum of some rows of table four in some columns, the total where none are named; undefined while a term is blank. */
export function cases(
  inspection: Inspection,
  name: string,
  rows: readonly Row[],
  columns: readonly string[] = total,
): Tally | undefined {
  const ids = rows.flatMap((row) => columns.map((column) => `t4/${row.key}/${column}`));
  return ids.every(isCellId) ? sum(inspection, name, ids) : undefined;
}

/** One cell. */
export function single(inspection: Inspection, name: string, cell: CellId): Tally | undefined {
  return sum(inspection, name, [cell]);
}

/** A computed total that cannot be known because a cell is blank is taken as the file states it. */
function sum({ template, report, cells }: Inspection, name: string, ids: readonly CellId[]): Tally | undefined {
  const printed = report.stated && readStated(template, report.stated);
  let [value, stated] = [0, 0];
  for (const id of ids) {
    const own = cells.get(id);
    const term = typeof own === 'number' ? own : printed?.get(id);
    if (term === undefined) return undefined;
    value += term;
    stated += printed?.get(id) ?? term;
  }
  return { name, value, stated, cells: ids };
}
