/** 一图读懂: which figures of a report a picture shows, in what order and under which words of the form. */
import { singleLine } from '@/lib/document/plain-text';
import { titleOf } from '@/lib/document/title';
import { type Cells, formatCell, readCells } from '@/lib/report/read-cells';
import { type Draft, draftText, type Report } from '@/lib/report/report';
import type { CellSpec, Column, Group, Row, Table, Template } from '@/lib/template/types';

/** A number that stands by itself. */
export interface PosterFigure {
  readonly label: string;
  /** What is counted, where the label does not say it; may be empty. */
  readonly note: string;
  /** As printed with its unit; a dash where the report has no number, which is never 0. */
  readonly text: string;
}

/** Numbers that are compared with one another. */
export interface PosterBars {
  readonly name: string;
  readonly bars: readonly PosterBar[];
}

export interface PosterBar {
  readonly label: string;
  readonly text: string;
  /** Undefined where the report has no number. */
  readonly value: number | undefined;
}

export interface PosterBlock {
  readonly heading: string;
  readonly figures: readonly PosterFigure[];
  readonly charts: readonly PosterBars[];
}

export interface PosterPlan {
  readonly title: string;
  readonly agency: string;
  readonly blocks: readonly PosterBlock[];
}

/** The plan of the report: a block for each table of its form, in the order of the form. */
export function posterPlan(template: Template, { draft }: Report): PosterPlan {
  const { cells } = readCells(template, draft);
  return {
    title: titleOf(template, draft),
    agency: agencyOf(draft),
    blocks: template.parts.flatMap(({ heading, table: key }) => {
      const table = template.tables.find((each) => each.key === key);
      return table ? [{ heading: withoutOrdinal(heading), ...plans[table.layout]({ template, table, cells }) }] : [];
    }),
  };
}

function agencyOf(draft: Draft): string {
  return singleLine(draftText(draft, 'agency'));
}

interface Planned {
  readonly template: Template;
  readonly table: Table;
  readonly cells: Cells;
}

type Plan = (planned: Planned) => Omit<PosterBlock, 'heading'>;

const plans: Readonly<Record<Table['layout'], Plan>> = { blocks: everyCell, matrix: totals, across: everyRow };

/** Every number of the table. */
function everyCell(planned: Planned): Omit<PosterBlock, 'heading'> {
  const figures = planned.table.rows.flatMap((row) =>
    columnsOf(planned.table, row).map((column) => ({
      label: row.label,
      note: column.label.replace(/（.*）$/, ''),
      text: textOf(planned, row, column),
    })),
  );
  return { figures, charts: [] };
}

/** The totals of the rows that stand by themselves; those of the first by column, those that stand under a heading by row. */
function totals(planned: Planned): Omit<PosterBlock, 'heading'> {
  const { table } = planned;
  const total = table.columns.find(({ sumOf }) => sumOf);
  if (!total) return everyCell(planned);
  const alone = table.rows.filter(({ group }) => !group);
  const [first] = alone;
  const parts = table.columns.filter(({ sumOf }) => !sumOf);
  const byColumn = first && {
    name: `${withoutOrdinal(first.label)}：申请人`,
    bars: parts.map((column) => barOf(column.label, planned, [first], column)),
  };
  const headings = table.rowGroups.filter(({ parent }) => !parent);
  return {
    figures: alone.map((row) => ({ label: withoutOrdinal(row.label), note: '', text: textOf(planned, row, total) })),
    charts: [...(byColumn ? [byColumn] : []), ...headings.map((heading) => byRow(planned, heading, total))],
  };
}

/** What stands under a heading: single rows, and the sums of the groups under it. A row that sums them up is left out. */
function byRow(planned: Planned, { key, label }: Group, total: Column): PosterBars {
  const { rows, rowGroups } = planned.table;
  const single = rows.filter(({ group, sumOf }) => group === key && !sumOf);
  const groups = rowGroups.filter(({ parent }) => parent === key);
  return {
    name: withoutOrdinal(label),
    bars: [
      ...single.map((row) => barOf(withoutOrdinal(row.label), planned, [row], total)),
      ...groups.map((group) =>
        barOf(
          withoutOrdinal(group.label),
          planned,
          rows.filter((row) => row.group === group.key),
          total,
        ),
      ),
    ],
  };
}

/** A chart for each row, of its columns. */
function everyRow(planned: Planned): Omit<PosterBlock, 'heading'> {
  const { table } = planned;
  const charts = table.rows.map((row) => {
    const group = table.rowGroups.find(({ key }) => key === row.group);
    const columns = columnsOf(table, row).filter(({ sumOf }) => !sumOf);
    const name = group ? `${group.label}（${row.label}）` : row.label;
    return { name, bars: columns.map((column) => barOf(column.label, planned, [row], column)) };
  });
  return { figures: [], charts };
}

function columnsOf({ columns }: Table, { columns: own }: Row): readonly Column[] {
  return own ? columns.filter(({ key }) => own.includes(key)) : columns;
}

/** The cell where the row meets the column. */
function specOf({ template, table }: Planned, row: Row, column: Column): CellSpec | undefined {
  return [...template.cells.values()].find(
    (spec) => spec.table.key === table.key && spec.row.key === row.key && spec.column.key === column.key,
  );
}

function textOf(planned: Planned, row: Row, column: Column): string {
  const spec = specOf(planned, row, column);
  const value = (spec && planned.cells.get(spec.id)) ?? 'blank';
  return spec && typeof value === 'number' ? `${formatCell(spec, value)}${column.unit}` : '—';
}

/** The sum over the rows; no number where one of them is none. */
function barOf(label: string, planned: Planned, rows: readonly Row[], column: Column): PosterBar {
  const value = rows.reduce<number | undefined>((sum, row) => {
    const spec = specOf(planned, row, column);
    const next = spec && planned.cells.get(spec.id);
    return sum !== undefined && typeof next === 'number' ? sum + next : undefined;
  }, 0);
  return { label, value, text: value === undefined ? '—' : `${value}${column.unit}` };
}

function withoutOrdinal(label: string): string {
  return label.replace(/^(?:（.）|[一二三四五六]、|\d\.)/, '');
}
