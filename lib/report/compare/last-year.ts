/** What last year's report gives to this year's: values to take over, stocks to go on from. */

import { memo } from '@/lib/memo';
import { type Cells, formatCell, readCells } from '@/lib/report/read-cells';
import { type Draft, type Patch, type Report, yearOf } from '@/lib/report/report';
import { type Stock, takeovers } from '@/lib/template/identities';
import type { CellId } from '@/lib/template/keys';
import { cellSpec, templateById } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';

/** The cells of last year's report, read once for all who ask. */
export const priorCells = memo((prior: Report): Cells => readCells(templateById(prior.templateId), prior.draft).cells);

/** Whether a report is the one on the year before: it says so, or it names no year. */
export function isYearBefore(prior: Report, year: number | undefined): boolean {
  const priorYear = yearOf(prior.draft);
  return priorYear === undefined || year === undefined || priorYear === year - 1;
}

/** What the cells of this year take over. Cells that last year's report left without a number are left out. */
export function takenOver(template: Template, prior: Report): Patch {
  const cells = priorCells(prior);
  return Object.fromEntries(
    takeovers(template).flatMap(({ cell, from }) => {
      const spec = cellSpec(template, cell);
      const value = cells.get(from);
      return spec.terms || typeof value !== 'number' ? [] : [[cell, formatCell(spec, value)]];
    }),
  );
}

/** What a stock comes to: last year's plus what came less what went. Undefined while one of them is no number, or below 0. */
export function expectedStock({ cell, added, removed }: Stock, cells: Cells, prior: Cells): number | undefined {
  const [held, plus, minus] = [prior.get(cell), cells.get(added), cells.get(removed)];
  if (typeof held !== 'number' || typeof plus !== 'number' || typeof minus !== 'number') return undefined;
  const expected = held + plus - minus;
  return expected < 0 ? undefined : expected;
}

/** What last year's report prints in a cell; empty where it has no such cell, or nothing in it. */
export function priorText(prior: Report, cell: CellId): string {
  const spec = templateById(prior.templateId).cells.get(cell);
  const value = spec && priorCells(prior).get(cell);
  if (!spec || value === undefined) return '';
  return typeof value === 'number' ? formatCell(spec, value) : (prior.draft[cell] ?? '').trim();
}

/** Whether every typed cell that takes over last year's says the same as last year's; false while one is blank. */
export function isTakenOver(template: Template, draft: Draft, prior: Report): boolean {
  const patch = takenOver(template, prior);
  const { cells } = readCells(template, draft);
  const before = priorCells(prior);
  return (
    Object.keys(patch).length > 0 &&
    takeovers(template).every(
      ({ cell, from }) => typeof cells.get(cell) === 'number' && cells.get(cell) === before.get(from),
    )
  );
}
