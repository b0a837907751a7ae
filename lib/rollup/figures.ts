/** The typed numbers of a report as they are kept for sums: few, because most cells of most reports hold 0. */

import { typedCells } from '@/lib/report/draft-keys';
import { readCells } from '@/lib/report/read-cells';
import type { Draft } from '@/lib/report/report';
import type { CellId } from '@/lib/template/keys';
import type { Template } from '@/lib/template/types';

/** Of typed cells: the number, or null where the cell holds none (blank, “/”, unreadable). A cell that is absent holds 0. */
export type Figures = ReadonlyMap<CellId, number | null>;

/** The figures of a draft. */
export function figuresOf(template: Template, draft: Draft): Figures {
  const { cells } = readCells(template, draft);
  return new Map(
    typedCells(template).flatMap((cell) => {
      const value = cells.get(cell);
      if (value === 0) return [];
      return [[cell, typeof value === 'number' ? value : null] as const];
    }),
  );
}

/** The typed cells that a cell is made of: itself where it is typed. */
export function leavesOf(template: Template, cell: CellId): readonly CellId[] {
  const terms = template.cells.get(cell)?.terms;
  return terms ? terms.flatMap((term) => leavesOf(template, term)) : [cell];
}

/** What the cell comes to by the figures: null where one of its parts holds no number. */
export function figureAt(template: Template, figures: Figures, cell: CellId): number | null {
  return leavesOf(template, cell).reduce<number | null>((sum, leaf) => {
    const value = figures.get(leaf);
    return sum === null || value === null ? null : sum + (value ?? 0);
  }, 0);
}
