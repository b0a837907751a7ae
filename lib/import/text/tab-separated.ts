/** The plain text by which spreadsheets hand over a block of cells. */
import { ROW_CELLS, TABLE_ROWS } from '@/lib/import/limits';

/**
 * Rows of cells: tabs between cells, line ends between rows. A cell in quotation marks may hold both, and doubled marks
 * stand for one; marks that only begin a text, as in “三农”政策, are part of it.
 */
export function readTabSeparated(text: string): string[][] {
  const rows: string[][] = [[]];
  const source = text.replace(/\r\n?/g, '\n');
  let at = 0;
  while (at < source.length && rows.length <= TABLE_ROWS) {
    const { cell, end } = cellAt(source, at);
    const row = rows[rows.length - 1] ?? [];
    if (row.length < ROW_CELLS) row.push(cell);
    if (source[end] === '\n') rows.push([]);
    else if (source[end] === '\t' && end + 1 === source.length) row.push('');
    at = end + 1;
  }
  return rows;
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
const BARE = /[^\t\n]*/y;

/** The cell that begins at a place, and where it ends. */
function cellAt(source: string, at: number): { cell: string; end: number } {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(source);
  if (quoted) return { cell: (quoted[1] ?? '').replace(/""/g, '"'), end: QUOTED.lastIndex };
  BARE.lastIndex = at;
  const [cell = ''] = BARE.exec(source) ?? [];
  return { cell, end: at + cell.length };
}
