/** Sums of table cells that a sentence may speak of. */
import { readStated } from '@/lib/report/read-cells';
import type { Inspection } from '@/lib/rules/types';
import type { applicationsTable } from '@/lib/template/applications';
import type { CellId } from '@/lib/template/keys';
import type { litigationTable } from '@/lib/template/litigation';
import { isCellId } from '@/lib/template/registry';
import type { Column, Row, Table, Template } from '@/lib/template/types';

export type ApplicationRow = (typeof applicationsTable)['rows'][number]['key'];
export type Applicant = (typeof applicationsTable)['columns'][number]['key'];
export type ResultGroup = (typeof applicationsTable)['rowGroups'][number]['key'];
export type CaseRow = (typeof litigationTable)['rows'][number]['key'];
export type CaseOutcome = (typeof litigationTable)['columns'][number]['key'];

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
  return tableThree(template)?.rows.filter((row) => row.group === group || row.key === group) ?? [];
}

/** The columns of 法人或其他组织. */
export function organizationsOf(template: Template): readonly Column[] {
  return tableThree(template)?.columns.filter(({ group }) => group === 'organization') ?? [];
}

/** The table of applications; undefined for a format without one. */
export function tableThree({ tables }: Template): Table | undefined {
  return tables.find(({ key }) => key === 't3');
}

/** The same for table four. */
export function cases(
  inspection: Inspection,
  name: string,
  rows: readonly CaseRow[],
  columns: readonly CaseOutcome[] = total,
): Tally | undefined {
  return sum(
    inspection,
    name,
    rows.flatMap((row) => columns.map((column): CellId => `t4/${row}/${column}`)),
  );
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
