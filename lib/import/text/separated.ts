/** Plain text by which spreadsheets hand over cells: parted by tabs on the clipboard, by commas in a .csv file. */
import { ROW_CELLS, TABLE_ROWS } from '@/lib/import/limits';

/** What stands between two cells of a row. */
export type Separator = '\t' | ',';

/**
 * Rows of cells, line ends between rows. A cell in quotation marks may hold both, and doubled marks stand for one; marks
 * that only begin a text, as in “三农”政策, are part of it.
 */
export function readSeparated(text: string, separator: Separator): string[][] {
  const rows: string[][] = [[]];
  const source = text.replace(/\r\n?/g, '\n');
  let at = 0;
  while (at < source.length && rows.length <= TABLE_ROWS) {
    const { cell, end } = cellAt(source, at, patterns[separator]);
    const row = rows[rows.length - 1] ?? [];
    if (row.length < ROW_CELLS) row.push(cell);
    if (source[end] === '\n') rows.push([]);
    else if (source[end] === separator && end + 1 === source.length) row.push('');
    at = end + 1;
  }
  return rows;
}

interface Patterns {
  readonly quoted: RegExp;
  readonly bare: RegExp;
}

const patterns: Readonly<Record<Separator, Patterns>> = {
  '\t': { quoted: /"((?:[^"]|"")*)"(?=[\t\n]|$)/y, bare: /[^\t\n]*/y },
  ',': { quoted: /"((?:[^"]|"")*)"(?=[,\n]|$)/y, bare: /[^,\n]*/y },
};

/** The cell that begins at a place, and where it ends. */
function cellAt(source: string, at: number, { quoted, bare }: Patterns): { cell: string; end: number } {
  quoted.lastIndex = at;
  const inMarks = quoted.exec(source);
  if (inMarks) return { cell: (inMarks[1] ?? '').replace(/""/g, '"'), end: quoted.lastIndex };
  bare.lastIndex = at;
  const [cell = ''] = bare.exec(source) ?? [];
  return { cell, end: at + cell.length };
}
