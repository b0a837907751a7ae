/** Group E: this year's report beside last year's. Silent where last year's is not known. */
import { expectedStock, isYearBefore, priorCells, takenOver } from '@/lib/report/compare/last-year';
import { type Cells, formatCell } from '@/lib/report/read-cells';
import { say } from '@/lib/rules/messages';
import type { Fix, Hit, Inspection, Rule } from '@/lib/rules/types';
import { type Stock, stocks, type Takeover, takeovers } from '@/lib/template/identities';
import type { CellId } from '@/lib/template/keys';
import { cellName, columnName, rowName } from '@/lib/template/names';
import { cellNeeds } from '@/lib/template/needs';
import { cellSpec, isCellId, templateById } from '@/lib/template/registry';
import type { CellSpec, Template } from '@/lib/template/types';

const CARRIED = '国办公开办函〔2021〕30号附件，表三：上年结转即上年报告的结转下年度';
const YEARS = '国办公开办函〔2021〕30号：内容全面准确；与上年报告比较';

const E01 = {
  id: 'E01',
  severity: 'warning',
  summary: '上年结转的总计，等于上年报告结转下年度的总计。',
  basis: CARRIED,
  needs: [{ between: 'years' }],
  check: (inspection) => withPrior(inspection, (pairs) => carriedTotalHits(inspection, pairs)),
} as const satisfies Rule;

const E02 = {
  id: 'E02',
  severity: 'hint',
  summary: '上年结转按申请人类别逐列等于上年报告的结转下年度。',
  basis: CARRIED,
  needs: [{ between: 'years' }],
  check: (inspection) => withPrior(inspection, (prior) => carriedColumnHits(inspection, prior)),
} as const satisfies Rule;

const E03 = {
  id: 'E03',
  severity: 'warning',
  summary: '年末仍有效的件数，等于上年年末的加本年制发的，减本年废止的。',
  basis: '国办公开办函〔2021〕30号附件，表二；现行有效为年末存量',
  needs: [{ between: 'stocks' }],
  check: (inspection) =>
    withPrior(inspection, (prior) =>
      stocks(inspection.template).flatMap((stock) => stockHits(inspection, prior, stock)),
    ),
} as const satisfies Rule;

const E04 = {
  id: 'E04',
  severity: 'warning',
  summary: '本年废止的不多于上年年末有效的加本年制发的。',
  basis: '国办公开办函〔2021〕30号附件，表二；现行有效为年末存量',
  needs: [{ between: 'stocks' }],
  check: (inspection) =>
    withPrior(inspection, (prior) =>
      stocks(inspection.template).flatMap((stock) => removedHits(inspection, prior, stock)),
    ),
} as const satisfies Rule;

const E05 = {
  id: 'E05',
  severity: 'hint',
  summary: '三张表不与上年报告完全相同（全部为0的除外）。',
  basis: YEARS,
  check: (inspection) => withPrior(inspection, (prior) => sameTablesHits(inspection, prior)),
} as const satisfies Rule;

/** Below this many units in both years a jump says nothing. */
const LEAST_TO_COMPARE = 10;
const JUMP = 5;

const E06 = {
  id: 'E06',
  severity: 'hint',
  summary: '主要数字与上年相比不超过5倍，也不低于五分之一（两年都不到10的不比）。',
  basis: YEARS,
  check: (inspection) =>
    withPrior(inspection, (prior) =>
      comparedCells(inspection.template).flatMap((spec) => jumpHits(inspection, prior, spec)),
    ),
} as const satisfies Rule;

const E07 = {
  id: 'E07',
  severity: 'warning',
  summary: '上年尚未审结的复议和诉讼，本年有结果或者仍列为尚未审结。',
  basis: '国办公开办函〔2021〕30号附件，表四；尚未审结的案件转入下一年',
  needs: cellNeeds('t4/reconsideration/pending'),
  check: (inspection) =>
    withPrior(inspection, (prior) =>
      pendingCells(inspection.template).flatMap((spec) => pendingHits(inspection, prior, spec)),
    ),
} as const satisfies Rule;

/** What `compare` makes of last year's cells, where the report beside this one is that of the year before. */
function withPrior<Found>({ context: { prior }, year }: Inspection, compare: (prior: Cells) => Found[]): Found[] {
  return prior && isYearBefore(prior, year) ? compare(priorCells(prior)) : [];
}

function carriedTotalHits(inspection: Inspection, prior: Cells): Hit<'E01'>[] {
  const { cells, template } = inspection;
  return takeovers(template).flatMap(({ cell, from }): Hit<'E01'>[] => {
    const [now, last] = [cells.get(cell), prior.get(from)];
    if (!cellSpec(template, cell).column.sumOf || typeof now !== 'number' || typeof last !== 'number') return [];
    if (now === last) return [];
    const where = differing(inspection, prior, cellSpec(template, cell)).map(({ cell: each }) => each);
    return [{ where: [...where, cell], data: { last, now }, ...takeFix(inspection) }];
  });
}

/** The typed cells of the row that differ from what they take over. */
function differing({ template, cells }: Inspection, prior: Cells, { row, table }: CellSpec): Takeover[] {
  return takeovers(template).filter(({ cell, from }) => {
    const spec = cellSpec(template, cell);
    return spec.row === row && spec.table === table && !spec.terms && cells.get(cell) !== prior.get(from);
  });
}

function takeFix({ template, context: { prior } }: Inspection): { fix?: Fix } {
  return prior ? { fix: { label: say('fix.takeOver', {}), patch: takenOver(template, prior) } } : {};
}

function carriedColumnHits(inspection: Inspection, prior: Cells): Hit<'E02'>[] {
  const { cells, template } = inspection;
  return takeovers(template).flatMap(({ cell, from }): Hit<'E02'>[] => {
    const spec = cellSpec(template, cell);
    const total = cells.get(cell);
    if (!spec.column.sumOf || typeof total !== 'number' || total !== prior.get(from)) return [];
    const others = differing(inspection, prior, spec);
    if (others.length === 0) return [];
    const columns = others.map(({ cell: each, from: before }) => {
      const { column } = cellSpec(template, each);
      return `${columnName(column)}上年${shown(template, each, prior.get(before))}、本年${shown(template, each, cells.get(each))}`;
    });
    return [
      { where: others.map(({ cell: each }) => each), data: { columns: columns.join('；') }, ...takeFix(inspection) },
    ];
  });
}

function shown(template: Template, cell: CellId, value: Parameters<typeof formatCell>[1] | undefined): string {
  return formatCell(cellSpec(template, cell), value ?? 'blank') || '未填';
}

function stockHits({ template, cells }: Inspection, prior: Cells, stock: Stock): Hit<'E03'>[] {
  const [now, expected] = [cells.get(stock.cell), expectedStock(stock, cells, prior)];
  if (typeof now !== 'number' || expected === undefined || now === expected) return [];
  const [text, spec] = [shown(template, stock.cell, expected), cellSpec(template, stock.cell)];
  return [
    {
      where: [stock.cell, stock.added, stock.removed],
      data: { ...stockData(template, stock, cells, prior), now, expected },
      fix: { label: say('fix.stock', { cell: cellName(spec), text }), patch: { [stock.cell]: text } },
    },
  ];
}

function removedHits({ template, cells }: Inspection, prior: Cells, stock: Stock): Hit<'E04'>[] {
  const [held, added, removed] = [prior.get(stock.cell), cells.get(stock.added), cells.get(stock.removed)];
  if (typeof held !== 'number' || typeof added !== 'number' || typeof removed !== 'number') return [];
  if (removed <= held + added) return [];
  return [{ where: [stock.removed, stock.added], data: stockData(template, stock, cells, prior) }];
}

function stockData(template: Template, { cell, added, removed }: Stock, cells: Cells, prior: Cells) {
  const { table, row } = cellSpec(template, cell);
  return {
    row: rowName(table, row),
    held: shown(template, cell, prior.get(cell)),
    added: shown(template, added, cells.get(added)),
    removed: shown(template, removed, cells.get(removed)),
  };
}

function sameTablesHits({ template, cells, context }: Inspection, prior: Cells): Hit<'E05'>[] {
  if (context.prior?.templateId !== template.id) return [];
  const typed = [...template.cells.values()].filter(({ terms }) => !terms);
  const isSame = typed.every(({ id }) => typeof cells.get(id) === 'number' && cells.get(id) === prior.get(id));
  return isSame && typed.some(({ id }) => cells.get(id) !== 0) ? [{ where: [], data: {} }] : [];
}

/** The numbers that say how much there was of a kind: all of table two but the stocks, totals of applications and cases. */
function comparedCells(template: Template): CellSpec[] {
  return [...template.cells.values()].filter(({ table, row, column }) => {
    if (table.key === 't2') return !column.stockOf;
    return column.sumOf !== undefined && (table.key === 't4' || row.key === 'received' || row.sumOf !== undefined);
  });
}

function jumpHits(
  { template, cells, context }: Inspection,
  prior: Cells,
  { id, table, row, column }: CellSpec,
): Hit<'E06'>[] {
  const [now, last] = [cells.get(id), prior.get(id)];
  if (typeof now !== 'number' || typeof last !== 'number' || !isSameColumn(context.prior, id, column.label)) return [];
  const [low, high] = [Math.min(now, last), Math.max(now, last)];
  if (high < LEAST_TO_COMPARE * 10 ** column.decimals || high <= JUMP * low) return [];
  const data = { cell: `${rowName(table, row)}`, last: shown(template, id, last), now: shown(template, id, now) };
  return [{ where: [id], data }];
}

/** A cell of an older format may have the same key and another meaning; its label tells. */
function isSameColumn(prior: Inspection['context']['prior'], id: CellId, label: string): boolean {
  return prior !== undefined && templateById(prior.templateId).cells.get(id)?.column.label === label;
}

function pendingCells(template: Template): CellSpec[] {
  return [...template.cells.values()].filter(({ table, column }) => table.key === 't4' && column.key === 'pending');
}

function pendingHits({ cells }: Inspection, prior: Cells, { id, table, row }: CellSpec): Hit<'E07'>[] {
  const pending = prior.get(id);
  const total = table.columns.find(({ sumOf }) => sumOf)?.key;
  const totalCell = `${table.key}/${row.key}/${total}`;
  if (typeof pending !== 'number' || pending === 0 || !isCellId(totalCell) || cells.get(totalCell) !== 0) return [];
  return [{ where: [id, totalCell], data: { row: rowName(table, row), pending } }];
}

export const lastYearRules = [E01, E02, E03, E04, E05, E06, E07] as const;
