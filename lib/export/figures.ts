/** The figures of many reports of one format, cell by cell under stable ids: for open data and for workbooks. */
import { readCells } from '@/lib/report/read-cells';
import type { Report } from '@/lib/report/report';
import type { CellId } from '@/lib/template/keys';
import { cellName } from '@/lib/template/names';
import type { CellSpec, Template } from '@/lib/template/types';

/** Of one report. */
export interface FiguresRow {
  readonly unitName: string;
  /** 统一社会信用代码, or empty. */
  readonly creditCode: string;
  /** `government` or `own`. */
  readonly kind: string;
  readonly year: number;
  readonly title: string;
  /** ISO date, or empty. */
  readonly publishedOn: string;
  readonly url: string;
  readonly figures: ReadonlyMap<CellId, Figure>;
}

/** A number in the unit of its column; null where nothing was written; “/” where it does not apply; else the text itself. */
export type Figure = number | null | string;

/** The cells of a format in the order of the form. */
export function figureColumns(template: Template): readonly CellSpec[] {
  return [...template.cells.values()];
}

/** The cell as a heading: its table, row and column. */
export function figureName(spec: CellSpec): string {
  return spec.table.name + cellName(spec);
}

/** Every cell of the report, computed ones included. */
export function figuresOf(template: Template, { draft }: Report): ReadonlyMap<CellId, Figure> {
  const { cells } = readCells(template, draft);
  const figureOf = ({ id, column }: CellSpec): Figure => {
    const value = cells.get(id) ?? 'blank';
    if (typeof value === 'number') return value / 10 ** column.decimals;
    if (value === 'blank') return null;
    return value === 'notApplicable' ? '/' : (draft[id] ?? '');
  };
  return new Map(figureColumns(template).map((spec) => [spec.id, figureOf(spec)]));
}
