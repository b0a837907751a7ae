/** What programs and offices put into tables: a merged cell as the same text in every field, a column of serial numbers. */
import { placeCells } from '@/lib/import/html/place-cells';
import type { SourceCell, SourceTable } from '@/lib/import/source-document';
import { oneLine, squeeze } from './normalise-label';
import { isValueText } from './value-text';

/**
 * The table with such fields as one cell: labels that stand beside themselves, and under one label the same number again.
 * As it is where it has merged cells, is put together from running text, or no label stands beside itself.
 */
export function withRepeatsMerged(source: SourceTable): SourceTable {
  const isMerged = source.rows.some((cells) => cells.some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1));
  if (isMerged || source.isLoose) return source;
  const texts = source.rows.map((cells) => cells.map(({ text }) => oneLine(text)));
  if (!texts.some((row) => row.some((text, at) => isLabel(text) && text === row[at + 1]))) return source;
  let headings: readonly string[] = [];
  const rows = texts.map((row) => {
    const isHeading = !row.some(isValueText);
    const joins = (at: number) =>
      row[at] === row[at - 1] && (isValueText(row[at] ?? '') ? isUnderOne(headings, at) : isLabel(row[at] ?? ''));
    const cells = merged(row, joins);
    if (isHeading) headings = row;
    return cells;
  });
  return { ...source, rows };
}

function isLabel(text: string): boolean {
  return text !== '' && !isValueText(text);
}

function isUnderOne(headings: readonly string[], at: number): boolean {
  return isLabel(headings[at] ?? '') && headings[at] === headings[at - 1];
}

function merged(row: readonly string[], joins: (at: number) => boolean): SourceCell[] {
  const cells: SourceCell[] = [];
  for (const [at, text] of row.entries()) {
    const last = cells[cells.length - 1];
    if (last && joins(at)) cells[cells.length - 1] = { ...last, colSpan: last.colSpan + 1 };
    else cells.push({ text, colSpan: 1, rowSpan: 1 });
  }
  return cells;
}

/** Over a column of serial numbers. */
const SERIALS: ReadonlySet<string> = new Set(['序号', '编号', '行次', '项次']);

/** The table without such a column before its labels, known by its heading; as it is where there is none. */
export function withoutSerials(source: SourceTable): SourceTable {
  const hasSerials = source.rows.some((cells) => SERIALS.has(squeeze(cells[0]?.text ?? '')));
  if (!hasSerials || source.isLoose) return source;
  const grid = placeCells(source);
  const rows = source.rows.map((cells, row) =>
    cells.filter(({ text, colSpan }, at) => {
      const isFirst = grid[row]?.[at]?.column === 0 && colSpan === 1;
      return !isFirst || !(SERIALS.has(squeeze(text)) || /^\d{0,3}$/.test(squeeze(text)));
    }),
  );
  return { ...source, rows };
}
