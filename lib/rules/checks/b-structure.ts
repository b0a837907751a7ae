/** Group B, as far as the tables themselves are concerned. */

import type { Hit, Inspection, Rule } from '@/lib/rules/types';
import { templateForYear } from '@/lib/template/registry';

const B06 = {
  id: 'B06',
  severity: 'error',
  summary: '三张表都用本年度的法定格式，没有旧格式的行和列，没有整张缺少的表。',
  basis: '国办公开办函〔2021〕30号附件',
  check: (inspection) => [...wrongFormat(inspection), ...foreignCells(inspection), ...missingTables(inspection)],
} as const satisfies Rule;

function wrongFormat({ template, year }: Inspection): Hit[] {
  const due = year === undefined ? undefined : templateForYear(year);
  if (!due || due.id === template.id) return [];
  return [{ where: ['year'], variant: 'format', data: { year: year ?? 0, used: template.basis, due: due.basis } }];
}

function foreignCells({ report }: Inspection): Hit[] {
  const cells = report.foreignCells ?? [];
  if (cells.length === 0) return [];
  return [{ where: [], variant: 'foreign', data: { cells: cells.slice(0, 3).join('、'), count: cells.length } }];
}

/** A table without a single value beside tables that have some was left out; an untouched report is merely blank. */
function missingTables({ template, cells }: Inspection): Hit[] {
  const typed = template.tables.map((table) => ({
    table,
    cells: [...template.cells.values()].filter((spec) => spec.table === table && !spec.terms),
  }));
  const missing = typed.filter((each) => each.cells.every(({ id }) => cells.get(id) === 'blank'));
  if (missing.length === typed.length) return [];
  return missing.map(({ table, cells: [first] }) => ({
    where: first ? [first.id] : [],
    variant: 'missing',
    data: { table: table.name },
  }));
}

export const structureRules = [B06] as const;
