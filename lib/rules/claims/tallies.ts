/** Sums of table cells that a sentence may speak of. */
import { readStated } from '@/lib/report/read-cells';
import type { Inspection } from '@/lib/rules/types';
import type { applicationsTable } from '@/lib/template/applications';
import type { CellId } from '@/lib/template/keys';
import type { litigationTable } from '@/lib/template/litigation';

export type ApplicationRow = (typeof applicationsTable)['rows'][number]['key'];
export type Applicant = (typeof applicationsTable)['columns'][number]['key'];
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

export const organizations = ['business', 'research', 'nonprofit', 'legalService', 'otherOrganization'] as const;
const total = ['total'] as const;

/** The sum of some rows of table three in some columns, the total where none are named; undefined while a term is blank. */
export function applications(
  inspection: Inspection,
  name: string,
  rows: readonly ApplicationRow[],
  columns: readonly Applicant[] = total,
): Tally | undefined {
  return sum(
    inspection,
    name,
    rows.flatMap((row) => columns.map((column): CellId => `t3/${row}/${column}`)),
  );
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
