/** Numbers that stand in places not theirs: every way of putting them back that repairs what it touches. */

import { memo } from '@/lib/memo';
import { ledgerOf, type Values } from '@/lib/rules/equations';
import type { Inspection } from '@/lib/rules/types';
import type { CellId } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import {
  closingShift,
  gapsAfter,
  type IdentitySystem,
  identitySystemOf,
  type Shifts,
  type WeightedIdentity,
} from './identity-system';
import type { PlaceSlip } from './slips';

/** What goes back to its place, and the broken equations that hold then. */
export interface Misplaced {
  readonly shifts: Shifts;
  readonly slip: PlaceSlip;
  readonly repaired: ReadonlySet<WeightedIdentity>;
}

/** Looked for once for all findings that ask; the commonest slips first. */
export const misplacedIn = memo((inspection: Inspection): readonly Misplaced[] => {
  const { values } = ledgerOf(inspection);
  const system = identitySystemOf(inspection);
  const concerned = new Set(system.broken.flatMap(({ weights }) => [...weights.keys()]));
  return waysOf(inspection.template).flatMap((way): Misplaced[] => {
    if (!way.cells.some((cell) => concerned.has(cell))) return [];
    const shifts = 'by' in way ? moved(system, values, way) : exchanged(values, way.cells, way.others);
    const repaired = repairedBy(system, shifts);
    return repaired.size > 0 ? [{ shifts, slip: way.slip, repaired }] : [];
  });
});

/** The broken equations that the shifts repair; none where they leave a broken one, or break another. */
function repairedBy(system: IdentitySystem, shifts: Shifts): ReadonlySet<WeightedIdentity> {
  const gaps = gapsAfter(system, shifts);
  const isWhole = [...gaps.values()].every((gap) => gap === undefined || gap === 0);
  const areNumbers = [...shifts.values()].every(Number.isInteger);
  return new Set(isWhole && areNumbers ? system.broken.filter((each) => gaps.has(each)) : []);
}

/** Cells that change places with others, each with the one at the same place of the list. */
interface Exchange {
  readonly slip: PlaceSlip;
  readonly cells: readonly CellId[];
  readonly others: readonly CellId[];
}

/** Cells whose numbers stand one place too far on (1) or too far back (-1). */
interface Move {
  readonly slip: 'shiftedRow' | 'shiftedColumn';
  readonly cells: readonly CellId[];
  readonly by: 1 | -1;
}

/** Every way in which numbers of a form can get out of place. */
const waysOf = memo((template: Template): readonly (Exchange | Move)[] =>
  template.tables.flatMap(({ key }) => {
    const [rows, columns] = [typedLines(template, key, 'row'), typedLines(template, key, 'column')];
    return [
      ...rows.flatMap((row) => besides(row, 'besideColumn')),
      ...columns.flatMap((column) => besides(column, 'besideRow')),
      ...rows.flatMap((row) => moves(row, 'shiftedRow')),
      ...columns.flatMap((column) => moves(column, 'shiftedColumn')),
      ...lines(rows, 'exchangedRows'),
      ...lines(columns, 'exchangedColumns'),
    ];
  }),
);

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

/** Each two cells beside each other. */
function besides(line: readonly CellId[], slip: PlaceSlip): Exchange[] {
  return line.slice(1).flatMap((cell, index) => {
    const before = line[index];
    return before ? [{ slip, cells: [before, cell], others: [cell, before] }] : [];
  });
}

/** From each place of a line on to its end, either way. The last two alone are cells beside each other. */
function moves(line: readonly CellId[], slip: Move['slip']): Move[] {
  return line.slice(2).flatMap((_, start) => ([1, -1] as const).map((by) => ({ slip, cells: line.slice(start), by })));
}

/** Each two lines beside each other that are alike. */
function lines(all: readonly (readonly CellId[])[], slip: PlaceSlip): Exchange[] {
  return all.slice(1).flatMap((line, index) => {
    const before = all[index] ?? [];
    return before.length === line.length ? [{ slip, cells: [...before, ...line], others: [...line, ...before] }] : [];
  });
}

/** Nothing moves while one of the cells is blank. */
function exchanged(values: Values, cells: readonly CellId[], sources: readonly CellId[]): Map<CellId, number> {
  const shifts = new Map<CellId, number>();
  for (const [index, cell] of cells.entries()) {
    const [now, meant] = [values.get(cell), values.get(sources[index] ?? cell)];
    if (typeof now !== 'number' || typeof meant !== 'number') return new Map();
    if (now !== meant) shifts.set(cell, meant - now);
  }
  return shifts;
}

/** Every number goes one place back, what stands at the end to the other end. */
function moved(system: IdentitySystem, values: Values, { cells, by, slip }: Move): Shifts {
  const sources = by > 0 ? [...cells.slice(1), ...cells.slice(0, 1)] : [...cells.slice(-1), ...cells.slice(0, -1)];
  const shifts = exchanged(values, cells, sources);
  const end = by > 0 ? cells[cells.length - 1] : cells[0];
  // In a column the end has no equation of its own that could tell what fell off.
  if (slip === 'shiftedRow' && end && shifts.size > 0) closeEnd(system, shifts, end);
  return shifts;
}

/** What fell off the end, or was skipped at the beginning, is what the balance there asks for. */
function closeEnd({ byCell }: IdentitySystem, shifts: Map<CellId, number>, end: CellId): void {
  const balance = byCell.get(end)?.find(({ equation, gap }) => equation.kind === 'balance' && gap !== undefined);
  if (!balance) return;
  const { weights } = balance;
  const gap = [...shifts].reduce((sum, [cell, shift]) => sum + (weights.get(cell) ?? 0) * shift, balance.gap ?? 0);
  const all = (shifts.get(end) ?? 0) + closingShift({ weights, gap }, end);
  if (all === 0) shifts.delete(end);
  else shifts.set(end, all);
}
