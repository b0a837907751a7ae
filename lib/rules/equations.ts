/** The identities of a report judged on its cells: for the checks, the repair and the editor. */
import { memo } from '@/lib/memo';
import { readStated } from '@/lib/report/read-cells';
import type { CellValue } from '@/lib/report/read-number';
import { type Identity, identitiesOf } from '@/lib/template/identities';
import type { CellId } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import type { Inspection } from './types';

export type Values = ReadonlyMap<CellId, CellValue>;

/** What the identities of one report are judged on. */
export interface Ledger {
  /** Every cell as printed: a total that the file states stands for the computed one. */
  readonly values: Values;
  readonly stated: ReadonlyMap<CellId, number>;
  readonly equations: readonly Identity[];
}

/** The ledger of a report, made once for all rules that ask. */
export const ledgerOf = memo(({ template, cells, report }: Inspection): Ledger => {
  const stated = readStated(template, report.stated);
  const values = new Map<CellId, CellValue>([...cells, ...stated]);
  return { values, stated, equations: fallible(template, stated) };
});

/** The identities that can fail: a total that is computed cannot be wrong, nor can a balance of computed totals alone. */
function fallible(template: Template, stated: ReadonlyMap<CellId, number>): Identity[] {
  const isStated = (id: CellId) => stated.has(id);
  return template.tables.flatMap((table) =>
    identitiesOf(table).filter(({ kind, of, left, right }) =>
      kind === 'balance' ? !of.column.sumOf || [...left, ...right].some(isStated) : isStated(of.id),
    ),
  );
}

/** What the two sides of an equation come to, or the blank terms that keep it from being judged. */
export type Judged =
  | { readonly state: 'holds' | 'broken'; readonly left: number; readonly right: number }
  | { readonly state: 'incomplete'; readonly missing: readonly CellId[] };

/** Adds both sides up. A term that is not a number makes the equation incomplete, never zero. */
export function judge({ left, right }: Pick<Identity, 'left' | 'right'>, values: Values): Judged {
  const missing = [...left, ...right].filter((id) => typeof values.get(id) !== 'number');
  if (missing.length > 0) return { state: 'incomplete', missing };
  const [a, b] = [sum(left, values), sum(right, values)];
  return { state: a === b ? 'holds' : 'broken', left: a, right: b };
}

function sum(ids: readonly CellId[], values: Values): number {
  return ids.reduce((total, id) => total + numberAt(values, id), 0);
}

/** The number in a cell; 0 for a cell that holds none, which callers have ruled out. */
export function numberAt(values: Values, id: CellId): number {
  const value = values.get(id);
  return typeof value === 'number' ? value : 0;
}
