/** A table as accessible HTML that survives the cleaners of content management systems. */

import type { TableNode } from '@/lib/document/nodes';
import type { FormCell, LabelCell, TableForm, ValueCell } from '@/lib/document/table-form';
import { memoPair } from '@/lib/memo';
import { escapeHtml } from '@/lib/render/escape';
import { type LaidRow, laidRows } from '@/lib/render/laid-rows';
import type { HtmlLook } from './look';
import { tag, wrap } from './markup';

interface Drawing {
  readonly form: TableForm;
  readonly look: HtmlLook;
}

/** Stands where the heading and the values go. */
const SLOT = '\u0000';

/** The table with its heading and values. Everything else is drawn once for each form and look. */
export function tableMarkup({ heading, form, values }: TableNode, look: HtmlLook): string {
  const texts = [heading, ...values];
  return piecesOf(form, look)
    .map((piece, index) => piece + escapeHtml(texts[index] ?? ''))
    .join('');
}

/** The markup before, between and after the slots. */
const piecesOf = memoPair((form: TableForm, look: HtmlLook): readonly string[] =>
  drawTable({ form, look }).split(SLOT),
);

/**
 * The heading of the part is the caption, as a heading inside it: a cleaner that drops the caption leaves it readable.
 * `border`, `width`, `align` and `cellpadding` are old, and what is left where styles are taken away. Every value names
 * the labels that head it, so nothing hangs on `thead`.
 */
function drawTable({ form, look }: Drawing): string {
  const rows = laidRows(form, form.widths);
  const draw = (some: readonly LaidRow[]) => some.map((row) => rowMarkup(row, { form, look })).join('\n');
  const header = rows.filter(({ row }) => row.header);
  return [
    tag('table', { border: 1, cellpadding: 4, cellspacing: 0, width: '100%', style: look.table }),
    wrap('caption', { style: look.caption }, wrap('h2', { style: look.heading1 }, SLOT)),
    wrap('colgroup', {}, form.widths.map((width) => tag('col', { style: `width:${share(width, form)}` })).join('')),
    ...(header.length > 0 ? [`<thead>\n${draw(header)}\n</thead>`] : []),
    ...rowGroups(rows.filter(({ row }) => !row.header)).map((block) => `<tbody>\n${draw(block)}\n</tbody>`),
    '</table>',
  ].join('\n');
}

/** A band heads the rows up to the next one: each such block is a row group of its own. */
function rowGroups(rows: readonly LaidRow[]): LaidRow[][] {
  const blocks: LaidRow[][] = [];
  for (const row of rows) {
    const opens = row.cells.some(({ cell }) => cell.kind === 'label' && cell.scope === 'rowgroup');
    const last = blocks[blocks.length - 1];
    if (opens || !last) blocks.push([row]);
    else last.push(row);
  }
  return blocks;
}

function rowMarkup({ cells }: LaidRow, drawing: Drawing): string {
  const begun = cells.filter(({ merge }) => merge !== 'continue');
  const markup = begun.map(({ cell, width }) =>
    cell.kind === 'label' ? labelMarkup(cell, share(width, drawing.form), drawing) : valueMarkup(cell, drawing),
  );
  return wrap('tr', {}, markup.join(''));
}

function labelMarkup(cell: LabelCell, width: string, { form, look }: Drawing): string {
  const style = `${look.cell};text-align:${cell.align}${cell.shaded ? ';background-color:#c6d9f1' : ''}`;
  const words = cell.lines.map(escapeHtml).join('<br>') + escapeHtml(cell.aside);
  const text = cell.href ? wrap('a', { href: cell.href }, words) : words;
  const attributes = { ...spans(cell), align: cell.align, style };
  if (cell.scope === 'none') return wrap('td', { width, ...attributes }, text);
  const id = labelId(form, cell.key);
  return wrap('th', { id, scope: cell.scope, ...(cell.scope === 'col' && { width }), ...attributes }, text);
}

function valueMarkup(cell: ValueCell, { form, look }: Drawing): string {
  const headers = cell.headers.map((key) => labelId(form, key)).join(' ');
  return wrap('td', { headers, ...spans(cell), align: 'center', style: `${look.cell};text-align:center` }, SLOT);
}

/** The prefix keeps clear of the ids of the page that the table is pasted into. */
function labelId({ key }: TableForm, label: string): string {
  return `nianbao-${key}-${label}`;
}

function spans({ colSpan, rowSpan }: FormCell) {
  return { ...(colSpan > 1 && { colspan: colSpan }), ...(rowSpan > 1 && { rowspan: rowSpan }) };
}

function share(width: number, { widths }: TableForm): string {
  const total = widths.reduce((sum, each) => sum + each, 0);
  return `${Math.round((1000 * width) / total) / 10}%`;
}
