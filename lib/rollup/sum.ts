/** The sum of reports: typed cells are added up, computed cells are computed from these sums. */
import { typedCells } from '@/lib/report/draft-keys';
import { mayMakeRegulations, type UnitLevel } from '@/lib/report/unit/unit';
import type { CellId } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';
import type { Figures } from './figures';
import { leavesOf } from './figures';

/** Every cell of the format with what it comes to; cells that nobody counts anything in hold 0. */
export type Sums = ReadonlyMap<CellId, number>;

/** The sums of every cell from those of typed cells that are not 0. */
export function sumsOf(template: Template, typed: ReadonlyMap<CellId, number>): Sums {
  return new Map(
    [...template.cells.keys()].map((cell) => [
      cell,
      leavesOf(template, cell).reduce((sum, leaf) => sum + (typed.get(leaf) ?? 0), 0),
    ]),
  );
}

/** Two sums together. */
export function added(template: Template, a: ReadonlyMap<CellId, number>, b: ReadonlyMap<CellId, number>): Sums {
  return sumsOf(template, new Map(typedCells(template).map((cell) => [cell, (a.get(cell) ?? 0) + (b.get(cell) ?? 0)])));
}

/** The cells of 规章: they count only for governments that may make them, whatever others wrote there. */
export function regulationCells(template: Template): CellId[] {
  return [...template.cells.values()]
    .filter(({ table, row }) => table.key === 't2' && row.key === 'regulations')
    .map(({ id }) => id);
}

/**
 * The cells that a government itself adds to the sum of those below: its own 规章, where it may make any. Its typed number
 * is not compared there, and not filled in.
 */
export function ownCells(template: Template, level: UnitLevel): CellId[] {
  return mayMakeRegulations(level) ? regulationCells(template) : [];
}

/** The typed cells in which a report holds no number. */
export function blanksOf(template: Template, figures: Figures): CellId[] {
  return typedCells(template).filter((cell) => figures.get(cell) === null);
}
