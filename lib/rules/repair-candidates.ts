/** Every change of few cells that mends a broken equation, and all those that hang together with it. */
import type { CellId } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import { type Equation, ledgerOf, numberAt } from './equations';
import type { PlaceSlip } from './slips';
import type { Inspection } from './types';
import { closingShift, connected, gapsAfter, type Shifts, type Web, type Weighed, webOf } from './weighed';

/** One cell with the number that stands there and the one that should. */
export interface Change {
  readonly cell: CellId;
  readonly from: number;
  readonly to: number;
}

/** Changes that mend, and what happened where their cells went wrong together. */
export interface Candidate {
  readonly changes: readonly Change[];
  readonly slip?: PlaceSlip;
}

/** What candidates are looked for in. */
interface Search {
  readonly inspection: Inspection;
  readonly web: Web;
  readonly origin: Weighed;
  /** The broken equations that a candidate must mend. */
  readonly around: readonly Weighed[];
}

/**
 * The candidates for a broken equation, none twice, none that breaks another equation or goes below zero. Two unrelated
 * cells only where nothing simpler mends.
 */
export function candidatesFor(inspection: Inspection, equation: Equation): Candidate[] {
  const web = webOf(inspection);
  const origin = web.equations.find((each) => each.equation === equation);
  if (!origin) return [];
  const search: Search = { inspection, web, origin, around: connected(origin, web.broken) };
  const simple = unique([...singles(search), ...besides(search), ...lines(search)]);
  return simple.length > 0 ? simple : unique(pairs(search));
}

function unique(candidates: readonly Candidate[]): Candidate[] {
  const byChanges = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = candidate.changes
      .map(({ cell, to }) => `${cell}=${to}`)
      .sort()
      .join();
    if (!byChanges.has(key)) byChanges.set(key, candidate);
  }
  return [...byChanges.values()];
}

/** One cell. */
function singles(search: Search): Candidate[] {
  return [...search.origin.weights.keys()].flatMap((cell) =>
    candidate(search, new Map([[cell, closingShift(search.origin, cell)]])),
  );
}

/** Two cells beside each other whose numbers changed places; one of them may be 0. */
function besides(search: Search): Candidate[] {
  return [...search.origin.weights.keys()].flatMap((cell) =>
    neighboursOf(search.inspection, cell).flatMap(({ id, slip }) =>
      candidate(search, exchanged(search, [[cell, id]]), slip),
    ),
  );
}

/** Lines: the rest of a row or a column one place off, two rows or two columns the wrong way round. */
function lines(search: Search): Candidate[] {
  const { table } = search.origin.equation;
  const rows = typedLines(search.inspection.template, table.key, 'row');
  const columns = typedLines(search.inspection.template, table.key, 'column');
  return [
    ...rows.flatMap((row) => displaced(search, row, 'shiftedRow')),
    ...columns.flatMap((column) => displaced(search, column, 'shiftedColumn')),
    ...besidePairs(rows).flatMap((pair) => candidate(search, exchanged(search, pair), 'exchangedRows')),
    ...besidePairs(columns).flatMap((pair) => candidate(search, exchanged(search, pair), 'exchangedColumns')),
  ];
}

/** From each place of the line on, its numbers one place too far on or too far back. Two places alone are a pair beside. */
function displaced(search: Search, line: readonly CellId[], slip: 'shiftedRow' | 'shiftedColumn'): Candidate[] {
  return line.slice(2).flatMap((_, start) =>
    [1, -1].flatMap((by) => {
      const shifts = moved(search, line.slice(start), by);
      // In a column the end has no equation of its own that could tell what fell off.
      return candidate(
        search,
        slip === 'shiftedRow' ? closedAtEnd(search, line.slice(start), by, shifts) : shifts,
        slip,
      );
    }),
  );
}

/** The typed cells of a table, by rows or by columns. */
function typedLines(template: Template, table: string, by: 'row' | 'column'): CellId[][] {
  const cells = new Map<string, CellId[]>();
  for (const spec of template.cells.values()) {
    if (spec.table.key !== table || spec.terms) continue;
    const line = cells.get(spec[by].key) ?? [];
    cells.set(spec[by].key, line);
    line.push(spec.id);
  }
  return [...cells.values()];
}

/** Each two lines beside each other as pairs of cells; lines of different lengths are none. */
function besidePairs(all: readonly (readonly CellId[])[]): (readonly [CellId, CellId])[][] {
  return all.flatMap((line, index) => {
    const next = all[index + 1];
    if (next?.length !== line.length) return [];
    return [line.flatMap((cell, at): [CellId, CellId][] => (next[at] ? [[cell, next[at]]] : []))];
  });
}

function exchanged({ inspection }: Search, cells: readonly (readonly [CellId, CellId])[]): Shifts {
  const { values } = ledgerOf(inspection);
  const shifts = new Map<CellId, number>();
  for (const [a, b] of cells) {
    const difference = numberAt(values, b) - numberAt(values, a);
    if (difference === 0 || typeof values.get(a) !== 'number' || typeof values.get(b) !== 'number') continue;
    shifts.set(a, difference);
    shifts.set(b, -difference);
  }
  return shifts;
}

/** Every number goes one cell back, what stands at the end to the other end. */
function moved({ inspection }: Search, line: readonly CellId[], by: number): Shifts {
  const { values } = ledgerOf(inspection);
  const shifts = new Map<CellId, number>();
  if (line.some((cell) => typeof values.get(cell) !== 'number')) return shifts;
  line.forEach((cell, index) => {
    const source = line[(index + by + line.length) % line.length] ?? cell;
    const shift = numberAt(values, source) - numberAt(values, cell);
    if (shift !== 0) shifts.set(cell, shift);
  });
  return shifts;
}

/** What fell off the end, or was skipped at the beginning, is what the balance there asks for. */
function closedAtEnd({ web }: Search, line: readonly CellId[], by: number, shifts: Shifts): Shifts {
  const end = by > 0 ? line[line.length - 1] : line[0];
  if (!end || shifts.size === 0) return shifts;
  const own = shifts.get(end) ?? 0;
  for (const [{ equation, weights }, gap] of gapsAfter(web, new Map([...shifts, [end, own]]))) {
    if (equation.kind !== 'balance' || !gap || !weights.get(end)) continue;
    return new Map([...shifts, [end, own + closingShift({ weights, gap }, end)]]);
  }
  return shifts;
}

interface Neighbour {
  readonly id: CellId;
  readonly slip: 'besideColumn' | 'besideRow';
}

const neighbours = new WeakMap<Template, ReadonlyMap<CellId, readonly Neighbour[]>>();

/** Typed cells left and right, above and below in the order of typing. */
function neighboursOf({ template }: Inspection, cell: CellId): readonly Neighbour[] {
  const all = neighbours.get(template) ?? allNeighbours(template);
  neighbours.set(template, all);
  return all.get(cell) ?? [];
}

function allNeighbours(template: Template): ReadonlyMap<CellId, readonly Neighbour[]> {
  const found = new Map<CellId, Neighbour[]>();
  for (const { key } of template.tables) {
    for (const by of ['row', 'column'] as const) {
      const slip = by === 'row' ? 'besideColumn' : 'besideRow';
      for (const line of typedLines(template, key, by)) {
        line.forEach((cell, index) => {
          const beside = [line[index - 1], line[index + 1]].flatMap((id) => (id ? [{ id, slip } as const] : []));
          found.set(cell, [...(found.get(cell) ?? []), ...beside]);
        });
      }
    }
  }
  return found;
}

/** Two cells that are wrong at once: one of this equation, one of another broken one. */
function pairs(search: Search): Candidate[] {
  const others = new Set(search.around.flatMap(({ weights }) => [...weights.keys()]));
  return [...search.origin.weights.keys()].flatMap((cell) =>
    [...others].flatMap((other) => candidate(search, pairShifts(search, cell, other))),
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

/** The shifts as a candidate where they mend what they must. */
function candidate({ inspection, web, origin, around }: Search, shifts: Shifts, slip?: PlaceSlip): Candidate[] {
  if (!closes(origin, shifts)) return [];
  const gaps = gapsAfter(web, shifts);
  if (around.some((each) => !gaps.has(each))) return [];
  if ([...gaps.values()].some((gap) => gap !== undefined && gap !== 0)) return [];
  const { values } = ledgerOf(inspection);
  const changes = [...shifts].map(([cell, shift]) => {
    const from = numberAt(values, cell);
    return { cell, from, to: from + shift };
  });
  if (changes.some(({ to }) => to < 0)) return [];
  return [{ changes: changes.sort((a, b) => a.cell.localeCompare(b.cell)), ...(slip && { slip }) }];
}

/** Whether the first equation holds with whole numbers so shifted: the cheapest test comes first. */
function closes({ weights, gap = Number.NaN }: Weighed, shifts: Shifts): boolean {
  let after = gap;
  for (const [cell, shift] of shifts) {
    if (!Number.isInteger(shift) || shift === 0) return false;
    after += (weights.get(cell) ?? 0) * shift;
  }
  return after === 0;
}
