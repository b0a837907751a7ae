/** Short ways to write the tables of an example as one reads them: a row name and its numbers. */
import { zeroDraft } from '@/lib/report/filling/fill';
import { formatCell, readCells } from '@/lib/report/read-cells';
import type { Draft, Report } from '@/lib/report/report';
import type { applicationsTable } from '@/lib/template/applications';
import { cn2021 } from '@/lib/template/cn-2021';
import { cellId } from '@/lib/template/define';
import type { litigationTable } from '@/lib/template/litigation';
import type { Template } from '@/lib/template/types';

type ApplicationRow = Exclude<(typeof applicationsTable)['rows'][number]['key'], 'concluded'>;
type LitigationRow = (typeof litigationTable)['rows'][number]['key'];

/** 自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他. */
export type ByApplicant = readonly [number, number, number, number, number, number];
/** 结果维持, 结果纠正, 其他结果, 尚未审结. */
export type ByOutcome = readonly [number, number, number, number];

export interface TableNumbers {
  readonly disclosure?: Draft;
  readonly applications?: { readonly [K in ApplicationRow]?: ByApplicant };
  readonly litigation?: { readonly [K in LitigationRow]?: ByOutcome };
}

/** Every typed cell of the format in force: the given numbers, 0 everywhere else. Totals are computed, never given. */
export function tables({ disclosure, applications = {}, litigation = {} }: TableNumbers): Draft {
  return { ...zeroDraft(cn2021), ...disclosure, ...rows('t3', applications), ...rows('t4', litigation) };
}

function rows(tableKey: string, numbers: Readonly<Record<string, readonly number[]>>): Draft {
  const entries = cn2021.tables
    .filter((table) => table.key === tableKey)
    .flatMap((table) =>
      table.rows.flatMap((row) =>
        (numbers[row.key] ?? []).flatMap((number, index) => {
          const column = table.columns[index];
          return column ? [[cellId(table, row, column), String(number)]] : [];
        }),
      ),
    );
  return Object.fromEntries(entries);
}

/** Every total as a file would print it that adds the draft up rightly. */
export function statedTotals(template: Template, draft: Draft): NonNullable<Report['stated']> {
  const { cells } = readCells(template, draft);
  const totals = [...template.cells.values()].filter(({ terms }) => terms);
  return Object.fromEntries(totals.map((spec) => [spec.id, formatCell(spec, cells.get(spec.id) ?? 'blank')]));
}
