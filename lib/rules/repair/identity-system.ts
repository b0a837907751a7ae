/** The equations of a report over the cells that can be wrong: typed ones, and totals that a file states. */

import { memo } from '@/lib/memo';
import { judge, type Ledger, ledgerOf } from '@/lib/rules/equations';
import type { Inspection } from '@/lib/rules/types';
import type { Identity } from '@/lib/template/identities';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';

export interface WeightedIdentity {
  readonly equation: Identity;
  /** How often each typed or stated cell counts on the left minus on the right. */
  readonly weights: ReadonlyMap<CellId, number>;
  /** Left side minus right side; undefined while a term is blank. */
  readonly gap: number | undefined;
}

/** By how much cells are to be changed. */
export type Shifts = ReadonlyMap<CellId, number>;

/** Computed totals are replaced by what they are computed from. */
function weightedIdentity({ template }: Inspection, equation: Identity, { stated, values }: Ledger): WeightedIdentity {
  const weights = new Map<CellId, number>();
  const add = (id: CellId, sign: number) => {
    const { terms } = cellSpec(template, id);
    if (terms && !stated.has(id)) for (const term of terms) add(term, sign);
    else weights.set(id, (weights.get(id) ?? 0) + sign);
  };
  for (const id of equation.left) add(id, 1);
  for (const id of equation.right) add(id, -1);
  const judged = judge(equation, values);
  return { equation, weights, gap: judged.state === 'incomplete' ? undefined : judged.left - judged.right };
}

/** All equations of a report, and for each cell those in which it counts. */
export interface IdentitySystem {
  readonly equations: readonly WeightedIdentity[];
  readonly broken: readonly WeightedIdentity[];
  readonly byCell: ReadonlyMap<CellId, readonly WeightedIdentity[]>;
}

/** The system of a report, made once for all findings that ask. */
export const identitySystemOf = memo((inspection: Inspection): IdentitySystem => {
  const ledger = ledgerOf(inspection);
  const equations = ledger.equations.map((equation) => weightedIdentity(inspection, equation, ledger));
  const byCell = new Map<CellId, WeightedIdentity[]>();
  for (const each of equations) {
    for (const [cell, weight] of each.weights) {
      if (weight !== 0) byCell.set(cell, [...(byCell.get(cell) ?? []), each]);
    }
  }
  return { equations, byCell, broken: equations.filter(({ gap }) => gap !== undefined && gap !== 0) };
});

/** The broken equations reachable from the first one over shared cells, itself included. */
export function connected(origin: WeightedIdentity, broken: readonly WeightedIdentity[]): WeightedIdentity[] {
  const reached = [origin];
  for (const each of reached) {
    const neighbours = broken.filter(
      (other) => !reached.includes(other) && [...other.weights.keys()].some((id) => each.weights.has(id)),
    );
    reached.push(...neighbours);
  }
  return reached;
}

/** The equations in which a shifted cell counts, with the gap that the shifts leave; undefined where a term is blank. */
export function gapsAfter(
  { byCell }: IdentitySystem,
  shifts: Shifts,
): ReadonlyMap<WeightedIdentity, number | undefined> {
  const gaps = new Map<WeightedIdentity, number | undefined>();
  for (const [cell, shift] of shifts) {
    for (const each of byCell.get(cell) ?? []) {
      const gap = gaps.has(each) ? gaps.get(each) : each.gap;
      gaps.set(each, gap === undefined ? undefined : gap + (each.weights.get(cell) ?? 0) * shift);
    }
  }
  return gaps;
}

/** What the cell must change by to close the equation alone; not a number where it does not count in it. */
export function closingShift({ weights, gap }: Pick<WeightedIdentity, 'weights' | 'gap'>, cell: CellId): number {
  return -(gap ?? Number.NaN) / (weights.get(cell) ?? Number.NaN);
}
