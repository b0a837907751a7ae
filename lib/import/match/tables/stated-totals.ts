/** Totals that a file prints against the sums of its cells: the same call on the server that reads and in the browser that corrects. */

import type { Note } from '@/lib/import/imported-report';
import { formatCell, readCells, readStated } from '@/lib/report/read-cells';
import type { Draft, Report } from '@/lib/report/report';
import type { Template } from '@/lib/template/types';

/** A note for every stated total that is not the sum of the draft's cells. Where a cell is blank there is no sum. */
export function differingTotals(template: Template, draft: Draft, stated: Report['stated']): Note[] {
  const { cells } = readCells(template, draft);
  return [...readStated(template, stated)].flatMap(([at, total]): Note[] => {
    const spec = template.cells.get(at);
    const computed = cells.get(at);
    if (!spec || typeof computed !== 'number' || computed === total) return [];
    const data = { computed: formatCell(spec, computed) };
    return [{ code: 'totalDiffers', level: 'error', at, text: stated?.[at] ?? '', data }];
  });
}
