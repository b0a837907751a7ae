/** Which single cell, set to which value, would mend every broken identity that it belongs to. */
import { formatNumber } from '@/lib/report/read-number';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';
import { type Equation, judge, type Ledger, ledgerOf, numberAt } from './equations';
import type { Inspection } from './types';

export interface Repair {
  readonly cell: CellId;
  readonly from: number;
  readonly to: number;
}

/** Likeliest first: a slip of the fingers, then the row that is what remains, then any other cell. */
const LIKELY = { swapped: 4, dropped: 3, remainder: 2, other: 1 } as const;

/**
 * The repair of a broken equation, together with all broken equations that share a cell with it. Undefined where no
 * single change mends them without breaking another or going below zero, or where several are equally likely.
 */
export function repairFor(inspection: Inspection, equation: Equation): Repair | undefined {
  const ranked = candidates(inspection, equation)
    .map((repair) => ({ repair, likely: likelihood(inspection, repair) }))
    .sort((a, b) => b.likely - a.likely);
  const [best, next] = ranked;
  if (!best) return undefined;
  if (next && (best.likely === next.likely || best.likely === LIKELY.other)) return undefined;
  return best.repair;
}

/** Every single change that mends exactly the broken equations around this one. */
export function candidates(inspection: Inspection, equation: Equation): Repair[] {
  const equations = weighedEquations(inspection);
  const { values } = ledgerOf(inspection);
  const origin = equations.find((each) => sameEquation(each.equation, equation));
  if (!origin) return [];
  const broken = connected(
    origin,
    equations.filter(({ gap }) => gap !== undefined && gap !== 0),
  );
  return [...origin.weights.keys()].flatMap((cell) => {
    const touched = equations.filter(({ weights }) => weights.get(cell));
    if (touched.length !== broken.length || touched.some((each) => !broken.includes(each))) return [];
    const shift = commonShift(touched, cell);
    const from = numberAt(values, cell);
    return shift === undefined || from + shift < 0 ? [] : [{ cell, from, to: from + shift }];
  });
}

interface Weighed {
  readonly equation: Equation;
  /** How often each typed or stated cell counts on the left minus on the right. */
  readonly weights: ReadonlyMap<CellId, number>;
  /** Left side minus right side; undefined while a term is blank. */
  readonly gap: number | undefined;
}

const weighed = new WeakMap<Inspection, readonly Weighed[]>();

/** All equations of the report, weighed once for all findings that ask. */
function weighedEquations(inspection: Inspection): readonly Weighed[] {
  const known = weighed.get(inspection);
  if (known) return known;
  const ledger = ledgerOf(inspection);
  const made = ledger.equations.map((equation) => weigh(inspection, equation, ledger));
  weighed.set(inspection, made);
  return made;
}

/** An equation over typed and stated cells only: computed totals are replaced by what they are computed from. */
function weigh({ template }: Inspection, equation: Equation, { stated, values }: Ledger): Weighed {
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

/** The broken equations reachable from the first one over shared cells. */
function connected(origin: Weighed, broken: readonly Weighed[]): Weighed[] {
  const reached = [origin];
  for (const each of reached) {
    const neighbours = broken.filter(
      (other) => !reached.includes(other) && [...other.weights.keys()].some((id) => each.weights.has(id)),
    );
    reached.push(...neighbours);
  }
  return reached;
}

/** The change of one cell that closes the gap of every given equation, where there is one. */
function commonShift(equations: readonly Weighed[], cell: CellId): number | undefined {
  const shifts = new Set(equations.map(({ weights, gap }) => -(gap ?? Number.NaN) / (weights.get(cell) ?? Number.NaN)));
  const [shift] = shifts;
  return shifts.size === 1 && Number.isInteger(shift) ? shift : undefined;
}

function sameEquation(a: Equation, b: Equation): boolean {
  return a.kind === b.kind && a.of === b.of;
}

function likelihood({ template }: Inspection, { cell, from, to }: Repair): number {
  const { table, row, column } = cellSpec(template, cell);
  const [typed, meant] = [formatNumber(from, column.decimals), formatNumber(to, column.decimals)];
  if (isSwap(typed, meant)) return LIKELY.swapped;
  if (isDropped(typed, meant) || isDropped(meant, typed)) return LIKELY.dropped;
  return table.balance?.remainder === row.key ? LIKELY.remainder : LIKELY.other;
}

/** Two neighbouring digits changed places: 43 for 34. */
function isSwap(typed: string, meant: string): boolean {
  if (typed.length !== meant.length) return false;
  const at = [...typed].findIndex((digit, index) => digit !== meant[index]);
  return at >= 0 && typed.slice(0, at) + (typed[at + 1] ?? '') + (typed[at] ?? '') + typed.slice(at + 2) === meant;
}

/** One digit of a number with at least two is missing: 12 for 112. */
function isDropped(shorter: string, longer: string): boolean {
  if (longer.length !== shorter.length + 1 || shorter === '0') return false;
  return [...longer].some((_, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter);
}
