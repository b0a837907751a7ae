/** The only way from typed text to numbers; computed cells are filled in here and nowhere else. */
import { memo } from '@/lib/memo';
import type { CellId } from '@/lib/template/keys';
import type { CellSpec, Template } from '@/lib/template/types';
import { type CellValue, formatNumber, type RemarkCode, readNumber } from './read-number';
import type { Draft, Report } from './report';

export type Cells = ReadonlyMap<CellId, CellValue>;

/** A cell whose text needed interpreting, or could not be. */
export interface CellRemark {
  readonly cell: CellId;
  readonly code: RemarkCode;
}

export interface CellReading {
  /** Every cell of the format, typed and derived. A derived cell with a term that is no number is `blank`. */
  readonly cells: Cells;
  readonly remarks: readonly CellRemark[];
}

/** All cells of a draft as numbers. Text under keys of derived cells is not read: such cells are computed. */
export function readCells(template: Template, draft: Draft): CellReading {
  const cells = new Map<CellId, CellValue>();
  const remarks: CellRemark[] = [];
  for (const { id, column, terms } of template.cells.values()) {
    if (terms) continue;
    const { value, remark } = readNumber(draft[id] ?? '', column);
    cells.set(id, value);
    if (remark) remarks.push({ cell: id, code: remark });
  }
  for (const spec of template.cells.values()) derive(template, spec, cells);
  return { cells, remarks };
}

/** What was read of a draft. */
export interface Read {
  readonly draft: Draft;
  readonly cells: Cells;
}

/** The cells of a draft of which an earlier state was read: only what differs is read, and only the sums over it are added up. */
export function rereadCells(template: Template, before: Read, draft: Draft): Cells {
  const changed = typedSpecs(template).filter(({ id }) => (draft[id] ?? '') !== (before.draft[id] ?? ''));
  if (changed.length === 0) return before.cells;
  const cells = new Map(before.cells);
  for (const { id, column } of changed) cells.set(id, readNumber(draft[id] ?? '', column).value);
  const sums = new Set(changed.flatMap(({ id }) => sumsOver(template).get(id) ?? []));
  for (const { id } of sums) cells.delete(id);
  for (const spec of sums) derive(template, spec, cells);
  return cells;
}

const typedSpecs = memo((template: Template) => [...template.cells.values()].filter(({ terms }) => !terms));

/** Every sum that a typed cell goes into, sums of sums included. */
const sumsOver = memo((template: Template) => {
  const sums = new Map<CellId, CellSpec[]>();
  for (const spec of template.cells.values())
    for (const id of spec.terms ? typedTerms(template, spec) : []) sums.set(id, [...(sums.get(id) ?? []), spec]);
  return sums;
});

function typedTerms(template: Template, { id, terms }: CellSpec): readonly CellId[] {
  if (!terms) return [id];
  return terms.flatMap((term) => {
    const spec = template.cells.get(term);
    return spec ? typedTerms(template, spec) : [];
  });
}

function derive(template: Template, { id, terms }: CellSpec, cells: Map<CellId, CellValue>): CellValue {
  const known = cells.get(id);
  if (known !== undefined) return known;
  const value = (terms ?? []).reduce<CellValue>((sum, term) => {
    const spec = template.cells.get(term);
    const next = spec ? derive(template, spec, cells) : 'blank';
    return typeof sum === 'number' && typeof next === 'number' ? sum + next : 'blank';
  }, 0);
  cells.set(id, value);
  return value;
}

/** Totals that an imported file states, as numbers; cells it does not state, or not readably, are absent. */
export function readStated(template: Template, stated: Report['stated']): ReadonlyMap<CellId, number> {
  const totals = new Map<CellId, number>();
  for (const { id, column, terms } of template.cells.values()) {
    const text = terms && stated?.[id];
    const value = text && readNumber(text, column).value;
    if (typeof value === 'number') totals.set(id, value);
  }
  return totals;
}

/** A value of a cell as it is printed. Blank prints as nothing. */
export function formatCell({ column }: Pick<CellSpec, 'column'>, value: CellValue): string {
  return typeof value === 'number' ? formatNumber(value, column.decimals) : '';
}

/** What the document prints in a cell: the number read, else the text as typed, so that nothing is hidden by an export. */
export function printedCell(spec: CellSpec, value: CellValue, draft: Draft): string {
  return typeof value === 'number' || spec.terms ? formatCell(spec, value) : (draft[spec.id] ?? '').trim();
}
