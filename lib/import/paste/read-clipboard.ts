/** What a paste holds: clean paragraphs for a box of running text, or a block of cells for a table. */
import {
  attributeOf,
  childrenOf,
  type DomNode,
  domLines,
  isSeen,
  type ParseHtml,
  tagOf,
} from '@/lib/import/html/dom-lines';
import { CELL_SPAN, NESTING_DEPTH, ROW_CELLS, TABLE_ROWS } from '@/lib/import/limits';
import { readSeparated } from '@/lib/import/text/separated';

/** As the clipboard offers it: text/html and text/plain. */
export interface Clipboard {
  readonly html?: string;
  readonly text?: string;
}

/** `undefined` for what lies under a merged cell. */
export type PastedRows = readonly (readonly (string | undefined)[])[];

/** The paragraphs of a paste. No style, link or picture comes along; a cell is a line of its own. */
export function pastedParagraphs({ html, text = '' }: Clipboard, parse: ParseHtml): string[] {
  const lines = html ? domLines(parse(html)) : [];
  if (lines.length > 0) return lines;
  return text
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)
    .map((line) => line.replace(/[\s\u200b\ufeff]+/g, ' ').trim())
    .filter(Boolean);
}

/**
 * The cells of a paste, without the empty rows and columns at its end; a single text is a block of one cell. Of
 * spreadsheets the plain text is read, whose columns never shift, and the page beside it tells what is merged. Of anything else the table is read, where a cell may
 * hold several paragraphs.
 */
export function pastedCells({ html = '', text = '' }: Clipboard, parse: ParseHtml): PastedRows {
  const body = html ? parse(html) : undefined;
  const table = body && findTable(body, 0);
  if (text && (!html || isSpreadsheet(html)))
    return trimmed(withMerges(readSeparated(text, '\t'), table ? cellsOf(table) : []));
  if (table) return trimmed(cellsOf(table));
  return trimmed(text ? readSeparated(text, '\t') : body ? domLines(body).map((line) => [line]) : []);
}

/** Blanks of the plain text that the page shows to lie under a merged cell. */
function withMerges(rows: PastedRows, page: PastedRows): PastedRows {
  return rows.map((row, index) => {
    const shown = page[index] ?? [];
    return row.map((text, column) =>
      text === '' && column < shown.length && shown[column] === undefined ? undefined : text,
    );
  });
}

/** Excel and WPS 表格 name themselves, LibreOffice Calc and others write the value of a cell beside its text. */
function isSpreadsheet(html: string): boolean {
  return /office:excel|content="?Excel\.Sheet|\bsdval=|\bsdnum=|data-sheets-value/i.test(html);
}

function findTable(node: DomNode, depth: number): DomNode | undefined {
  if (tagOf(node) === 'table') return node;
  if (depth > NESTING_DEPTH || !isSeen(node)) return undefined;
  for (const child of childrenOf(node)) {
    const found = findTable(child, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/** The rows of a table in their grid: a merged cell stands at its first place. */
function cellsOf(table: DomNode): (string | undefined)[][] {
  // For every column, the row before which a cell from above takes it.
  const taken: number[] = [];
  return rowsOf(table).map((row, index) => placeRow(row, index, taken));
}

function placeRow(row: DomNode, index: number, taken: number[]): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  let column = 0;
  for (const cell of childrenOf(row).filter(isCell)) {
    while ((taken[column] ?? 0) > index) column += 1;
    if (column >= ROW_CELLS) break;
    const { colSpan, rowSpan, under } = spansOf(cell);
    texts.push(...Array.from({ length: column - texts.length }, () => undefined));
    texts.push(domLines(cell).join('\n'), ...Array.from({ length: colSpan - 1 }, () => under));
    for (const end = column + colSpan; column < end; column += 1) taken[column] = index + rowSpan;
  }
  return texts;
}

function rowsOf(table: DomNode): DomNode[] {
  const rows = childrenOf(table).flatMap((child) => (tagOf(child) === 'tr' ? [child] : childrenOf(child)));
  return rows.filter((row) => tagOf(row) === 'tr' && isSeen(row)).slice(0, TABLE_ROWS);
}

function isCell(node: DomNode): boolean {
  return (tagOf(node) === 'td' || tagOf(node) === 'th') && isSeen(node);
}

/** A text that merely runs over its empty neighbours is written as if it were merged with them; they are blank. */
function spansOf(cell: DomNode) {
  const isOverflow = /mso-ignore:\s*colspan/i.test(attributeOf(cell, 'style'));
  return {
    colSpan: spanOf(cell, 'colspan'),
    rowSpan: spanOf(cell, 'rowspan'),
    under: isOverflow ? '' : undefined,
  };
}

function spanOf(cell: DomNode, name: string): number {
  const span = Number.parseInt(attributeOf(cell, name), 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), CELL_SPAN);
}

function trimmed(rows: PastedRows): PastedRows {
  const tidy = rows.map((row) => row.map((text) => text?.trim()));
  const last = tidy.map((row) => row.some(Boolean)).lastIndexOf(true);
  const kept = tidy.slice(0, last + 1);
  const width = Math.max(0, ...kept.map((row) => row.map(Boolean).lastIndexOf(true) + 1));
  return kept.map((row) => row.slice(0, width));
}
