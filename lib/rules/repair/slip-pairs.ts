/** The pairs of numbers that would close a broken equation if each of them had gone wrong by a common slip of its own. */
import { formatNumber } from '@/lib/report/read-number';
import { ledgerOf, numberAt } from '@/lib/rules/equations';
import type { Inspection } from '@/lib/rules/types';
import type { Identity } from '@/lib/template/identities';
import { cellSpec } from '@/lib/template/registry';
import type { Change } from './candidates';
import { identitySystemOf } from './identity-system';
import { meantBefore } from './slips';

interface Slipped extends Change {
  /** What the change adds to the left side less the right side of the equation. */
  readonly effect: number;
}

/** Every such pair, once. A cell with 0 is in none: any number may have been forgotten there. */
export function slipPairs(inspection: Inspection, equation: Identity): [Change, Change][] {
  const origin = identitySystemOf(inspection).equations.find((each) => each.equation === equation);
  if (origin?.gap === undefined) return [];
  const { weights, gap } = origin;
  const all = [...weights].flatMap(([cell, weight]) => slippedAt(inspection, cell, weight));
  const byEffect = new Map<number, Slipped[]>();
  for (const each of all) byEffect.set(each.effect, [...(byEffect.get(each.effect) ?? []), each]);
  return all.flatMap((one) =>
    (byEffect.get(-gap - one.effect) ?? [])
      .filter(({ cell }) => one.cell < cell)
      .map((other): [Change, Change] => [one, other]),
  );
}

function slippedAt(inspection: Inspection, cell: Change['cell'], weight: number): Slipped[] {
  const from = numberAt(ledgerOf(inspection).values, cell);
  if (from === 0 || weight === 0) return [];
  const { decimals } = cellSpec(inspection.template, cell).column;
  return meantBefore(formatNumber(from, decimals)).map((meant) => {
    const to = Number(meant);
    return { cell, from, to, effect: weight * (to - from) };
  });
}
