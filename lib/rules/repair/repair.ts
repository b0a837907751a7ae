/** Which cells, set to which values, would repair every broken identity around one; the likeliest first, and why. */
import { memoPair } from '@/lib/memo';
import { formatNumber } from '@/lib/report/read-number';
import { ledgerOf } from '@/lib/rules/equations';
import type { Inspection } from '@/lib/rules/types';
import type { Identity } from '@/lib/template/identities';
import { cellSpec } from '@/lib/template/registry';
import { type Candidate, type Change, candidatesFor } from './candidates';
import { priorAgreement, textAgreement } from './evidence';
import { connected, gapsAfter, identitySystemOf, type Shifts, type WeightedIdentity } from './identity-system';
import { slipPairs } from './slip-pairs';
import { type Slip, slipsBetween } from './slips';
import { usualness } from './usual-shares';
import {
  FITS_ANYTHING,
  FROM_NOWHERE,
  FURTHER_SLIP,
  MOST_UNUSUAL,
  PRIOR_DISAGREES,
  REMAINDER_LEFT_OUT,
  SLIP_ODDS,
  SURE,
  TEXT_DISAGREES,
  UNEXPLAINED,
} from './weights';

/** One or more changes that repair all, the slip that would explain them, and what bears them out. */
export interface Repair {
  readonly changes: readonly Change[];
  readonly slip?: Slip;
  /** Statements that were wrong and would be right. */
  readonly agrees: readonly ('text' | 'prior')[];
  /** Logarithm of its odds, of use only beside that of another. */
  readonly odds: number;
}

/**
 * Repairs by likelihood. `sure` is the first where more than the difference speaks for it and it is likelier than all
 * others together, two slips at once among them.
 */
export interface Ranking {
  readonly repairs: readonly Repair[];
  readonly sure: Repair | undefined;
}

/**
 * What would repair a broken equation, together with all broken equations that share a cell with it. Empty where nothing
 * does without breaking another or going below zero.
 */
export const rankRepairs = memoPair((inspection: Inspection, equation: Identity): Ranking => {
  const repairs = candidatesFor(inspection, equation)
    .map((candidate) => ratedRepair(inspection, candidate))
    .sort((a, b) => b.odds - a.odds || digitsIn(b) - digitsIn(a));
  const [best] = repairs;
  const all = repairs.map(({ odds }) => odds);
  const isSure =
    best !== undefined &&
    likelihood(best, all) >= SURE &&
    (isCrossed(inspection, equation) ||
      (hasEvidence(best) && likelihood(best, [...all, ...twoSlips(inspection, equation)]) >= SURE));
  return { repairs, sure: isSure ? best : undefined };
});

/** Whether another broken equation crosses this one: then what repairs both is no mere filling of a gap. */
function isCrossed(inspection: Inspection, equation: Identity): boolean {
  const { equations, broken } = identitySystemOf(inspection);
  const origin = equations.find((each) => each.equation === equation);
  return origin !== undefined && connected(origin, broken).length > 1;
}

/**
 * Whether anything but the difference speaks for a repair: a slip that not any number would fit, or another statement.
 * Without it the repair would only make figures fit.
 */
export function hasEvidence({ slip, agrees }: Repair): boolean {
  return agrees.length > 0 || (slip !== undefined && !FITS_ANYTHING.has(slip));
}

/** How likely the repair is, one of those with these odds being right. */
function likelihood({ odds }: Repair, all: readonly number[]): number {
  return 1 / all.reduce((sum, each) => sum + Math.exp(each - odds), 0);
}

/** The odds of each way in which two numbers of the equation went wrong at once and by themselves. */
function twoSlips(inspection: Inspection, equation: Identity): number[] {
  return slipPairs(inspection, equation).map((changes) => ratedRepair(inspection, { changes }).odds);
}

/** Among equals the longer number comes first: it has more digits to go wrong. */
function digitsIn({ changes }: Repair): number {
  return changes.reduce((sum, { from }) => sum + (from === 0 ? 0 : String(from).length), 0);
}

function ratedRepair(inspection: Inspection, candidate: Candidate): Repair {
  const { changes } = candidate;
  const { values } = ledgerOf(inspection);
  const shifts: Shifts = new Map(changes.map(({ cell, from, to }) => [cell, to - from]));
  const { slip, odds } = likeliestSlip(inspection, candidate);
  const text = textAgreement(inspection, shifts);
  const prior = priorAgreement(inspection, shifts);
  const usual = usualness(inspection.template, values, shifts);
  return {
    changes,
    ...(slip && { slip }),
    agrees: [...(text.repaired > 0 ? (['text'] as const) : []), ...(prior.repaired > 0 ? (['prior'] as const) : [])],
    odds:
      odds +
      furtherSlips(inspection, shifts) * FURTHER_SLIP +
      text.wrong * TEXT_DISAGREES +
      prior.wrong * PRIOR_DISAGREES +
      Math.max(-MOST_UNUSUAL, Math.min(MOST_UNUSUAL, usual)),
  };
}

/** The slip that explains the change best, with its odds. Several unrelated cells need a slip each. */
function likeliestSlip(inspection: Inspection, { changes, slip }: Candidate): { slip?: Slip; odds: number } {
  if (slip) return { slip, odds: SLIP_ODDS[slip] - Math.log(waysToMisplace(slip, changes)) };
  const [first, ...others] = changes.map((change) => slipOf(inspection, change));
  if (!first) return { odds: UNEXPLAINED };
  if (others.length === 0) return first;
  return { odds: others.reduce((sum, { odds }) => sum + odds + FURTHER_SLIP, first.odds) };
}

/** A cell has up to four others beside it, and either of two numbers may be the one that strayed; a row goes two ways. */
function waysToMisplace(slip: Slip, changes: readonly Change[]): number {
  if (slip !== 'besideColumn' && slip !== 'besideRow') return 2;
  return 4 / changes.filter(({ to }) => to > 0).length;
}

function slipOf({ template }: Inspection, { cell, from, to }: Change): { slip?: Slip; odds: number } {
  const { table, row, column } = cellSpec(template, cell);
  const [typed, meant] = [formatNumber(from, column.decimals), formatNumber(to, column.decimals)];
  const isForgotten = from === 0 && table.balance?.remainder === row.key;
  const bonus = (isForgotten ? REMAINDER_LEFT_OUT : 0) + (to === 0 ? FROM_NOWHERE : 0);
  return slipsBetween(typed, meant)
    .map(({ slip, ways }) => ({ slip, odds: SLIP_ODDS[slip] - Math.log(ways) + bonus }))
    .reduce((best, each) => (each.odds > best.odds ? each : best), { odds: UNEXPLAINED + bonus });
}

/** How many broken equations, hanging together counted once, the shifts leave as they are. */
function furtherSlips(inspection: Inspection, shifts: Shifts): number {
  const system = identitySystemOf(inspection);
  const touched = gapsAfter(system, shifts);
  const left = system.broken.filter((each) => !touched.has(each));
  const counted = new Set<WeightedIdentity>();
  return left.filter((each) => {
    if (counted.has(each)) return false;
    for (const other of connected(each, left)) counted.add(other);
    return true;
  }).length;
}
