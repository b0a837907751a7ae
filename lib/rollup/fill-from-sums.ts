/** A government's report begun from the sum of its units: what would be written, and what would be written over. */
import { typedCells } from '@/lib/report/draft-keys';
import { formatCell } from '@/lib/report/read-cells';
import { type Draft, draftText, type Patch } from '@/lib/report/report';
import type { UnitLevel } from '@/lib/report/unit/unit';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import { ownCells, type Sums } from './sum';

/** A cell that says something else than the sum. */
export interface Overwriting {
  readonly cell: CellId;
  readonly before: string;
  readonly after: string;
}

export interface Filling {
  /** For cells in which nothing is written. */
  readonly blanks: Patch;
  readonly others: readonly Overwriting[];
}

/** What filling would do. Cells that the government adds itself are left to it. */
export function fillingOf(template: Template, level: UnitLevel, sums: Sums, draft: Draft): Filling {
  const own = ownCells(template, level);
  const cells = typedCells(template)
    .filter((cell) => !own.includes(cell))
    .map((cell) => ({
      cell,
      before: draftText(draft, cell).trim(),
      after: formatCell(cellSpec(template, cell), sums.get(cell) ?? 0),
    }));
  return {
    blanks: patchOf(cells.filter(({ before }) => before === '')),
    others: cells.filter(({ before, after }) => before !== '' && before !== after),
  };
}

/** The cells with what they are to say. */
export function patchOf(cells: readonly Pick<Overwriting, 'cell' | 'after'>[]): Patch {
  return Object.fromEntries(cells.map(({ cell, after }) => [cell, after]));
}
