/** Which units a sum that does not balance comes from. */
import { compareNames } from '@/lib/report/unit/name-order';
import { balanceCells, imbalanceOf, type SumFinding } from '@/lib/rollup/check-sums';
import { leavesOf } from '@/lib/rollup/figures';
import type { PartFigure } from '@/lib/rollup/gap';
import type { Part } from '@/lib/rollup/part';
import type { CellId } from '@/lib/template/keys';
import { figuresByCell } from './part-figures';
import type { RollUp } from './roll-up';

/** By cell of a finding on a balance: the units in the sum whose own figures do not balance, with how far, farthest first. */
export async function unbalancedParts(
  rollUp: RollUp,
  findings: readonly SumFinding[],
): Promise<ReadonlyMap<CellId, readonly PartFigure[]>> {
  const { template } = rollUp;
  const cells = findings.flatMap(({ kind, cell }) => (kind === 'balance' ? [cell] : []));
  const leaves = cells.flatMap((cell) => balanceCells(template, cell)).flatMap((cell) => leavesOf(template, cell));
  const figures = new Map<Part, Map<CellId, number | null>>();
  for (const [leaf, values] of await figuresByCell(rollUp, [...new Set(leaves)]))
    for (const { part, value } of values)
      if (part.counts) figures.set(part, (figures.get(part) ?? new Map()).set(leaf, value));
  return new Map(
    cells.map((cell) => {
      const far = [...figures].map(([part, own]) => ({ part, value: imbalanceOf(template, own, cell) }));
      return [cell, far.filter(({ value }) => value !== 0).sort(byDistance)];
    }),
  );
}

function byDistance(a: PartFigure, b: PartFigure): number {
  const far = Math.abs(b.value ?? 0) - Math.abs(a.value ?? 0);
  return far || compareNames(a.part.unitName, b.part.unitName);
}
