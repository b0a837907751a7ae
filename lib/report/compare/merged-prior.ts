/** Last year's report of a unit that others were merged into: the numbers of all of them together. */
import { typedCells } from '@/lib/report/draft-keys';
import { formatCell } from '@/lib/report/read-cells';
import type { Patch, Report } from '@/lib/report/report';
import { cellSpec, templateById } from '@/lib/template/registry';
import { priorCells } from './last-year';

/**
 * The first report with every typed cell summed over all; texts are those of the first. A cell that no report has a number
 * for stays as it is in the first. Reports in another format than the first are left out: their cells are others.
 */
export function mergedPrior(first: Report, others: readonly Report[]): Report {
  const alike = [first, ...others.filter(({ templateId }) => templateId === first.templateId)];
  if (alike.length === 1) return first;
  const template = templateById(first.templateId);
  const sums: Patch = Object.fromEntries(
    template.tables.flatMap(({ key }) =>
      typedCells(template, key).flatMap((cell) => {
        const numbers = alike
          .map((report) => priorCells(report).get(cell))
          .filter((value) => typeof value === 'number');
        const sum = numbers.reduce((total, value) => total + value, 0);
        return numbers.length === 0 ? [] : [[cell, formatCell(cellSpec(template, cell), sum)]];
      }),
    ),
  );
  return { templateId: first.templateId, draft: { ...first.draft, ...sums } };
}
