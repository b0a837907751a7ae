/** Where this year's numbers are furthest from last year's: what a reviewer looks at first. */

import { formatCell, readCells } from '@/lib/report/read-cells';
import type { Draft } from '@/lib/report/report';
import type { CellId } from '@/lib/template/keys';
import type { CellSpec, Template } from '@/lib/template/types';

export interface NumberChange {
  readonly cell: CellId;
  /** As printed. */
  readonly before: string;
  readonly after: string;
  /** Something that did not happen last year. */
  readonly isFirst: boolean;
}

/**
 * The changes by how much they say: the difference as a share of the greater number, so that 0 → 2 comes before
 * 500 → 510. Of rows with a total only the total counts. Cells that are blank in either year are left out.
 */
export function largestChanges(template: Template, before: Draft, after: Draft, most: number): NumberChange[] {
  return weighed(template, before, after)
    .slice(0, most)
    .map(({ change }) => change);
}

/** How much the largest of the changes says: from 0, where nothing changed, to below 2. */
export function largestWeight(template: Template, before: Draft, after: Draft): number {
  return weighed(template, before, after)[0]?.weight ?? 0;
}

function weighed(template: Template, before: Draft, after: Draft) {
  const [earlier, later] = [readCells(template, before).cells, readCells(template, after).cells];
  return [...template.cells.values()]
    .filter(isTelling)
    .flatMap((spec) => {
      const [from, to] = [earlier.get(spec.id), later.get(spec.id)];
      if (typeof from !== 'number' || typeof to !== 'number' || from === to) return [];
      const change = {
        cell: spec.id,
        before: formatCell(spec, from),
        after: formatCell(spec, to),
        isFirst: from === 0,
      };
      return [{ change, weight: weightOf(from, to) }];
    })
    .sort((a, b) => b.weight - a.weight);
}

/** Share of the change, and among equal shares the greater number. */
function weightOf(from: number, to: number): number {
  const greater = Math.max(Math.abs(from), Math.abs(to));
  return Math.abs(to - from) / greater + 1 - 1 / (1 + greater);
}

function isTelling({ table, column }: CellSpec): boolean {
  return column.sumOf !== undefined || table.columns.every(({ sumOf }) => sumOf === undefined);
}
