/** Plain lists as tables of the neutral tree: headings, then rows of text. */
import type { TableNode } from '@/lib/document/nodes';
import { singleLine } from '@/lib/document/plain-text';
import type { FormCell, FormRow, LabelCell } from '@/lib/document/table-form';

export interface ListColumn {
  readonly heading: string;
  /** In proportion to the others. */
  readonly width: number;
  readonly align?: 'left' | 'center';
}

/** A text, or one that leads somewhere. */
export type ListText = string | { readonly text: string; readonly href: string };

/** So wide is the table of the official form, in twentieths of a point. */
const WIDTH = 8_800;

/** A table with a heading. The first cell of each row heads it. Texts are running text, not figures: they wrap. */
export function listTable(
  key: string,
  heading: string,
  columns: readonly ListColumn[],
  rows: readonly (readonly ListText[])[],
): TableNode {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const head: FormRow = {
    header: true,
    minHeight: 0,
    cells: columns.map((column, index) => label(`c${index}`, column.heading, 'col', 'center')),
  };
  const body = rows.map(
    (cells, row): FormRow => ({
      header: false,
      minHeight: 340,
      cells: columns.map(({ align = 'left' }, index): FormCell => {
        return label(`r${row}c${index}`, cells[index] ?? '', index === 0 ? 'row' : 'none', align);
      }),
    }),
  );
  const widths = columns.map(({ width }) => Math.round((WIDTH * width) / total));
  return { kind: 'table', heading, form: { key, widths, border: 4, flows: true, rows: [head, ...body] }, values: [] };
}

/** Pairs of name and value, one below the other, without column headings; `height` in twentieths of a point. */
export function factTable(
  key: string,
  heading: string,
  facts: readonly { readonly name: string; readonly value: string; readonly height?: number }[],
): TableNode {
  const rows = facts.map(
    ({ name, value, height = 480 }, row): FormRow => ({
      header: false,
      minHeight: height,
      cells: [label(`r${row}`, name, 'row', 'center'), label(`v${row}`, value, 'none', 'left')],
    }),
  );
  return { kind: 'table', heading, form: { key, widths: [2_200, 6_600], border: 4, rows }, values: [] };
}

function label(key: string, content: ListText, scope: LabelCell['scope'], align: LabelCell['align']): LabelCell {
  const { text, href } = typeof content === 'string' ? { text: content, href: '' } : content;
  return {
    kind: 'label',
    key,
    lines: text.split('\n').map(singleLine),
    aside: '',
    scope,
    align,
    shaded: false,
    colSpan: 1,
    rowSpan: 1,
    ...(href && { href }),
  };
}
