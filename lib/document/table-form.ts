/** The printed form of a table without its values: rows, merged cells, labels and measures, ready to be drawn. */
import { memo } from '@/lib/memo';
import { type GridCell, type GridLabel, type GridRow, gridOf } from '@/lib/template/grid';
import type { CellId } from '@/lib/template/keys';
import type { Layout, Table } from '@/lib/template/types';

/** Identity counts: one object per table, so that a renderer can keep what it worked out for it. */
export interface TableForm {
  /** Tells the tables of one document apart. */
  readonly key: string;
  /** Grid column widths in twentieths of a point, as in the official Word file. */
  readonly widths: readonly number[];
  /** Weight of the lines in eighths of a point. */
  readonly border: number;
  /** Its rows may stand on different pages: a list, not a table of the form. */
  readonly flows?: true;
  readonly rows: readonly FormRow[];
}

export interface FormRow {
  /** Column headings: they repeat on every page that the table runs over. */
  readonly header: boolean;
  /** Least height in twentieths of a point; 0 leaves it to the text. */
  readonly minHeight: number;
  /** Merged cells are given once, where they begin. */
  readonly cells: readonly FormCell[];
}

export type FormCell = LabelCell | ValueCell;

export interface LabelCell {
  readonly kind: 'label';
  /** Unique in its table; what `headers` of value cells refer to. */
  readonly key: string;
  /** More than one where the official form breaks the line; together they are the label. */
  readonly lines: readonly string[];
  /** The bracketed remark after the label, set in 楷体; often empty. */
  readonly aside: string;
  /** Which cells it heads: those below, those to the right, or all rows up to the next band. `none` for a mere remark. */
  readonly scope: 'col' | 'row' | 'rowgroup' | 'none';
  readonly align: 'left' | 'center';
  readonly shaded: boolean;
  /** Where the text leads: an address of the web, or a file beside this one. No label of a form leads anywhere. */
  readonly href?: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface ValueCell {
  readonly kind: 'value';
  /** Index into the values of the table node. */
  readonly slot: number;
  readonly headers: readonly string[];
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface BoundForm {
  readonly form: TableForm;
  /** The cell behind each slot. */
  readonly cells: readonly CellId[];
}

interface Drawing {
  readonly border: number;
  readonly rowHeads: LabelCell['align'];
  /** Of rows below the column headings. */
  readonly minHeight: number;
}

/** Source: the Word file of the official form as circulated in 2025, tables 1 to 3. */
const drawings = {
  blocks: { border: 8, rowHeads: 'center', minHeight: 340 },
  matrix: { border: 8, rowHeads: 'left', minHeight: 0 },
  across: { border: 4, rowHeads: 'center', minHeight: 672 },
} as const satisfies Record<Layout, Drawing>;

/** The form of a declared table and the cells that fill it. The same table always gives the same object. */
export const formOf = memo(buildForm);

function buildForm(table: Table): BoundForm {
  const drawing = drawings[table.layout];
  const cells: CellId[] = [];
  const rows = gridOf(table).map(({ header, cells: printed }: GridRow): FormRow => {
    const built = printed.map((cell) => formCell(cell, drawing, cells));
    return { header, minHeight: header ? 0 : drawing.minHeight, cells: built };
  });
  return { form: { key: table.key, widths: table.widths, border: drawing.border, rows }, cells };
}

/** Appends the cell of a value to `cells`; its position there is the slot. */
function formCell(cell: GridCell, drawing: Drawing, cells: CellId[]): FormCell {
  const { colSpan, rowSpan } = cell;
  if (cell.role !== 'value') return { ...labelCell(cell, drawing), colSpan, rowSpan };
  const slot = cells.push(cell.cell) - 1;
  return { kind: 'value', slot, headers: cell.headers, colSpan, rowSpan };
}

const scopes = { corner: 'none', band: 'rowgroup', columnHead: 'col', rowHead: 'row' } as const satisfies Record<
  GridLabel['role'],
  LabelCell['scope']
>;

function labelCell(
  { role, key, text, breakAfter, aside = '' }: GridLabel,
  { rowHeads }: Drawing,
): Omit<LabelCell, 'colSpan' | 'rowSpan'> {
  const lines = breakAfter ? [text.slice(0, breakAfter), text.slice(breakAfter)] : [text];
  const align = { corner: 'left', band: 'left', columnHead: 'center', rowHead: rowHeads } as const;
  return { kind: 'label', key, lines, aside, scope: scopes[role], align: align[role], shaded: role === 'band' };
}
