/** Group B, as far as the tables themselves are concerned. */

import type { Hit, Inspection, Rule } from '@/lib/rules/types';
import { cellName } from '@/lib/template/names';
import { allTemplates, templateForYear } from '@/lib/template/registry';

const B06 = {
  id: 'B06',
  severity: 'error',
  summary: '三张表都用本年度的法定格式，没有旧格式的行和列，没有整张缺少的表。',
  basis: '国办公开办函〔2021〕30号附件',
  check: (inspection) => [...wrongFormat(inspection), ...foreignCells(inspection), ...missingTables(inspection)],
} as const satisfies Rule;

function wrongFormat({ template, year }: Inspection): Hit<'B06'>[] {
  const due = year === undefined ? undefined : templateForYear(year);
  if (!due || due.id === template.id) return [];
  return [{ where: ['year'], variant: 'format', data: { year: year ?? 0, used: template.basis, due: due.basis } }];
}

/** So many of them are named. */
const MOST_NAMED = 3;

function foreignCells({ template, report }: Inspection): Hit<'B06'>[] {
  const cells = report.foreignCells ?? [];
  if (cells.length === 0) return [];
  const names = [...new Set(cells.map(nameIn))].slice(0, MOST_NAMED).join('、');
  const rows = new Set(cells.map(rowOf));
  const beside = [...template.cells.keys()].find((id) => rows.has(rowOf(id)));
  return [{ where: beside ? [beside] : [], variant: 'foreign', data: { cells: names, count: cells.length } }];
}

function rowOf(cell: string): string {
  return cell.split('/').slice(0, 2).join('/');
}

/** What the format that has the cell calls it. */
function nameIn(cell: string): string {
  const specs = allTemplates().flatMap(({ cells }) => [...cells.values()]);
  const spec = specs.find(({ id }) => id === cell);
  return spec ? cellName(spec) : '没有名称的格';
}

/** A table without a single value beside tables that have some was left out; an untouched report is merely blank. */
function missingTables({ template, cells }: Inspection): Hit<'B06'>[] {
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
