/** Which cells, set to which values, would mend every broken identity around one: one cell if possible, else two. */
import { formatNumber } from '@/lib/report/read-number';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';
import type { CellSpec } from '@/lib/template/types';
import { type Equation, judge, type Ledger, ledgerOf, numberAt } from './equations';
import { type Slip, slipBetween } from './slips';
import type { Inspection } from './types';

/** One cell with the number that stands there and the one that should. */
export interface Change {
  readonly cell: CellId;
  readonly from: number;
  readonly to: number;
}

/** One or two changes that mend all, and the slip that would explain them. */
export interface Repair {
  readonly changes: readonly Change[];
  readonly slip?: Slip;
}

/** Likeliest first: a slip of the fingers or the eye, then the row that is what remains, then any other cell. */
const LIKELY = {
  swapped: 6,
  neighbour: 5,
  dropped: 4,
  doubled: 4,
  remainder: 3,
  mistyped: 2,
  other: 1,
  pair: 0,
} as const;

/**
 * The repair of a broken equation, together with all broken equations that share a cell with it. Undefined where
 * nothing mends them without breaking another or going below zero, or where several ways are equally likely.
 */
export function repairFor(inspection: Inspection, equation: Equation): Repair | undefined {
  const [best, next] = ranked(inspection, equation);
  if (!best) return undefined;
  const isGuess = best.likely === LIKELY.other || best.likely === LIKELY.mistyped;
  if (next && (best.likely === next.likely || isGuess)) return undefined;
  return best.repair;
}

/** Every repair, the likeliest first; pairs of cells only where no single one would do, or where two neighbours changed places. */
export function suggestions(inspection: Inspection, equation: Equation): Repair[] {
  return ranked(inspection, equation).map(({ repair }) => repair);
}

interface Ranked {
  readonly repair: Repair;
  readonly likely: number;
}

const known = new WeakMap<Inspection, Map<Equation, Ranked[]>>();

function ranked(inspection: Inspection, equation: Equation): Ranked[] {
  const byEquation = known.get(inspection) ?? new Map<Equation, Ranked[]>();
  known.set(inspection, byEquation);
  const made = byEquation.get(equation) ?? rank(inspection, equation);
  byEquation.set(equation, made);
  return made;
}

function rank(inspection: Inspection, equation: Equation): Ranked[] {
  const equations = weighedEquations(inspection);
  const origin = equations.find((each) => each.equation === equation);
  if (!origin) return [];
  const broken = equations.filter(({ gap }) => gap !== undefined && gap !== 0);
  const around = connected(origin, broken);
  const singles = singleRepairs(inspection, equations, origin, around);
  const swaps = swapRepairs(inspection, equations, origin, broken);
  const pairs = singles.length + swaps.length > 0 ? [] : pairRepairs(inspection, equations, origin, around);
  return [...singles, ...swaps, ...pairs].sort((a, b) => b.likely - a.likely || digitsIn(b) - digitsIn(a));
}

/** Among equals the longer number comes first: it has more digits to go wrong. */
function digitsIn({ repair: { changes } }: Ranked): number {
  return changes.reduce((sum, { from }) => sum + (from === 0 ? 0 : String(from).length), 0);
}

/** Every single change that mends exactly the broken equations around this one. */
function singleRepairs(
  inspection: Inspection,
  equations: readonly Weighed[],
  origin: Weighed,
  broken: readonly Weighed[],
): Ranked[] {
  const { values } = ledgerOf(inspection);
  return [...origin.weights.keys()].flatMap((cell): Ranked[] => {
    const touched = equations.filter(({ weights }) => weights.get(cell));
    if (touched.length !== broken.length || touched.some((each) => !broken.includes(each))) return [];
    const shift = commonShift(touched, cell);
    const from = numberAt(values, cell);
    if (shift === undefined || from + shift < 0) return [];
    const change = { cell, from, to: from + shift };
    const { slip, likely } = likelihood(inspection, change);
    return [{ repair: { changes: [change], ...(slip && { slip }) }, likely }];
  });
}

/** Neighbouring cells of a row or a column whose numbers changed places. */
function swapRepairs(
  inspection: Inspection,
  equations: readonly Weighed[],
  origin: Weighed,
  broken: readonly Weighed[],
): Ranked[] {
  const { values } = ledgerOf(inspection);
  return [...origin.weights.keys()].flatMap((cell) =>
    neighboursOf(inspection, cell).flatMap((other): Ranked[] => {
      const [a, b] = [numberAt(values, cell), numberAt(values, other)];
      if (a === b || typeof values.get(other) !== 'number') return [];
      const shifts = new Map([
        [cell, b - a],
        [other, a - b],
      ]);
      if (!mends(equations, broken, origin, shifts)) return [];
      const changes = [
        { cell, from: a, to: b },
        { cell: other, from: b, to: a },
      ];
      return [{ repair: { changes, slip: 'neighbour' }, likely: LIKELY.neighbour }];
    }),
  );
}

/** Whether the shifts leave no equation broken that they touch, and all those around the first one mended. */
function mends(
  equations: readonly Weighed[],
  broken: readonly Weighed[],
  origin: Weighed,
  shifts: ReadonlyMap<CellId, number>,
): boolean {
  const gapAfter = ({ weights, gap }: Weighed) =>
    [...shifts].reduce((sum, [cell, shift]) => sum + (weights.get(cell) ?? 0) * shift, gap ?? 0);
  const touched = equations.filter(({ weights }) => [...shifts.keys()].some((cell) => weights.get(cell)));
  return (
    touched.includes(origin) &&
    touched.every((each) => gapAfter(each) === 0) &&
    connected(origin, broken).every((each) => touched.includes(each))
  );
}

/** Typed cells above, below, left and right of a cell in its table. */
function neighboursOf({ template }: Inspection, cell: CellId): CellId[] {
  const { table, row, column } = cellSpec(template, cell);
  const near = (each: CellSpec) => {
    if (each.table !== table || each.terms) return false;
    const rows = Math.abs(table.rows.indexOf(each.row) - table.rows.indexOf(row));
    const columns = Math.abs(table.columns.indexOf(each.column) - table.columns.indexOf(column));
    return rows + columns === 1;
  };
  return [...template.cells.values()].filter(near).map(({ id }) => id);
}

/** Two cells that are wrong at once: one of this equation, one of another broken one. */
function pairRepairs(
  inspection: Inspection,
  equations: readonly Weighed[],
  origin: Weighed,
  broken: readonly Weighed[],
): Ranked[] {
  const others = new Set(broken.flatMap(({ weights }) => [...weights.keys()]));
  return [...origin.weights.keys()].flatMap((cell) =>
    [...others].flatMap((other): Ranked[] => {
      const shifts = pairShifts(origin, broken, cell, other);
      if (!shifts || !mends(equations, broken, origin, shifts)) return [];
      const changes = changesBy(inspection, shifts);
      if (changes.some(({ to }) => to < 0)) return [];
      return [{ repair: { changes }, likely: pairLikelihood(inspection, changes) }];
    }),
  );
}

/** What each of two cells must change by when the first closes this equation and the second one that only it is in. */
function pairShifts(origin: Weighed, broken: readonly Weighed[], cell: CellId, other: CellId) {
  if (other === cell || origin.weights.get(other)) return undefined;
  const rest = broken.find(({ weights }) => weights.get(other) && !weights.get(cell));
  const [first, second] = [shiftFor(origin, cell), rest ? shiftFor(rest, other) : 0];
  if (first === 0 || second === 0) return undefined;
  return new Map([
    [cell, first],
    [other, second],
  ]);
}

function changesBy(inspection: Inspection, shifts: ReadonlyMap<CellId, number>): Change[] {
  const { values } = ledgerOf(inspection);
  return [...shifts]
    .map(([cell, shift]) => ({ cell, from: numberAt(values, cell), to: numberAt(values, cell) + shift }))
    .sort((a, b) => a.cell.localeCompare(b.cell));
}

function shiftFor({ weights, gap }: Weighed, cell: CellId): number {
  return -(gap ?? 0) / (weights.get(cell) ?? Number.POSITIVE_INFINITY);
}

/** Below every single change; the more so the less it looks like slips. */
function pairLikelihood(inspection: Inspection, changes: readonly Change[]): number {
  return LIKELY.pair + changes.reduce((sum, change) => sum + likelihood(inspection, change).likely, 0) / 100;
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

function likelihood({ template }: Inspection, { cell, from, to }: Change): { slip?: Slip; likely: number } {
  const { table, row, column } = cellSpec(template, cell);
  const [typed, meant] = [formatNumber(from, column.decimals), formatNumber(to, column.decimals)];
  const slip = slipBetween(typed, meant);
  if (slip) return { slip, likely: LIKELY[slip] };
  if (table.balance?.remainder === row.key) return { likely: LIKELY.remainder };
  return { likely: isMistyped(typed, meant) ? LIKELY.mistyped : LIKELY.other };
}

/** One digit of several is another: 31 for 37. */
function isMistyped(typed: string, meant: string): boolean {
  if (typed.length !== meant.length || typed === '0') return false;
  return [...typed].filter((digit, index) => digit !== meant[index]).length === 1;
}
