/** Every change of few cells that repairs a broken equation, and all those that hang together with it. */

import { ledgerOf, numberAt } from '@/lib/rules/equations';
import type { Inspection } from '@/lib/rules/types';
import type { Identity } from '@/lib/template/identities';
import type { CellId } from '@/lib/template/keys';
import {
  closingShift,
  connected,
  gapsAfter,
  type IdentitySystem,
  identitySystemOf,
  type Shifts,
  type WeightedIdentity,
} from './identity-system';
import { misplacedIn } from './misplaced';
import type { PlaceSlip } from './slips';

/** One cell with the number that stands there and the one that should. */
export interface Change {
  readonly cell: CellId;
  readonly from: number;
  readonly to: number;
}

/** Changes that repair, and what happened where their cells went wrong together. */
export interface Candidate {
  readonly changes: readonly Change[];
  readonly slip?: PlaceSlip;
}

/** What candidates are looked for in. */
interface Search {
  readonly inspection: Inspection;
  readonly system: IdentitySystem;
  readonly origin: WeightedIdentity;
  /** The broken equations that a candidate must repair. */
  readonly around: readonly WeightedIdentity[];
}

/**
 * The candidates for a broken equation, none twice, none that breaks another equation or goes below zero. Two unrelated
 * cells only where nothing simpler repaired.
 */
export function candidatesFor(inspection: Inspection, equation: Identity): Candidate[] {
  const system = identitySystemOf(inspection);
  const origin = system.equations.find((each) => each.equation === equation);
  if (!origin) return [];
  const search: Search = { inspection, system, origin, around: connected(origin, system.broken) };
  const simple = unique([...singles(search), ...misplaced(search)]);
  return simple.length > 0 ? simple : unique(pairs(search));
}

function unique(candidates: readonly Candidate[]): Candidate[] {
  const byChanges = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = candidate.changes.map(({ cell, to }) => `${cell}=${to}`).join();
    if (!byChanges.has(key)) byChanges.set(key, candidate);
  }
  return [...byChanges.values()];
}

/** One cell. */
function singles(search: Search): Candidate[] {
  return [...search.origin.weights.keys()].flatMap((cell) =>
    candidateOf(search, new Map([[cell, closingShift(search.origin, cell)]])),
  );
}

/** Numbers in places that are not theirs. */
function misplaced({ inspection, origin, around }: Search): Candidate[] {
  return misplacedIn(inspection)
    .filter(({ repaired }) => repaired.has(origin) && around.every((each) => repaired.has(each)))
    .flatMap(({ shifts, slip }) => candidate(inspection, shifts, slip));
}

/** Two cells that are wrong at once: one of this equation, one of another broken one. */
function pairs(search: Search): Candidate[] {
  const others = new Set(search.around.flatMap(({ weights }) => [...weights.keys()]));
  return [...search.origin.weights.keys()].flatMap((cell) =>
    [...others].flatMap((other) => candidateOf(search, pairShifts(search, cell, other))),
  );
}

/** The first cell closes this equation and the second one that only it is in. */
function pairShifts({ origin, around }: Search, cell: CellId, other: CellId): Shifts {
  const rest = around.find(({ weights }) => weights.get(other) && !weights.get(cell));
  if (other === cell || origin.weights.get(other) || !rest) return new Map();
  return new Map([
    [cell, closingShift(origin, cell)],
    [other, closingShift(rest, other)],
  ]);
}

/** The shifts as a candidate where they repair what they must and break nothing. */
function candidateOf({ inspection, system, origin, around }: Search, shifts: Shifts): Candidate[] {
  if (!closes(origin, shifts)) return [];
  const gaps = gapsAfter(system, shifts);
  if (around.some((each) => !gaps.has(each))) return [];
  return [...gaps.values()].some((gap) => gap !== undefined && gap !== 0) ? [] : candidate(inspection, shifts);
}

/** Whether the first equation holds with whole numbers so shifted: the cheapest test comes first. */
function closes({ weights, gap = Number.NaN }: WeightedIdentity, shifts: Shifts): boolean {
  let after = gap;
  for (const [cell, shift] of shifts) {
    if (!Number.isInteger(shift) || shift === 0) return false;
    after += (weights.get(cell) ?? 0) * shift;
  }
  return after === 0;
}

/** The shifts as changes; none where a number would go below zero. */
function candidate(inspection: Inspection, shifts: Shifts, slip?: PlaceSlip): Candidate[] {
  const { values } = ledgerOf(inspection);
  const changes = [...shifts].map(([cell, shift]) => {
    const from = numberAt(values, cell);
    return { cell, from, to: from + shift };
  });
  if (changes.some(({ to }) => to < 0)) return [];
  return [{ changes: changes.sort((a, b) => a.cell.localeCompare(b.cell)), ...(slip && { slip }) }];
}
