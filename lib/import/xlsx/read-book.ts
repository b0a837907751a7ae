/** All sheets of a workbook that people fill in line by line, with what would be read wrongly in them. */
import { elementsOf, firstOf, type XmlElement } from '@/lib/import/bytes/read-xml';
import { TABLE_ROWS } from '@/lib/import/limits';
import type { SourceReading } from '@/lib/import/read-file';
import type { BookSheet } from '@/lib/report/unit/book-sheet';
import { openWorkbook } from './read-xlsx';
import { isOn, textsOf } from './sheet-cells';

export type BookReading =
  | { readonly ok: true; readonly sheets: readonly BookSheet[] }
  | Extract<SourceReading, { ok: false }>;

/** The sheets that are shown, in the order of their tabs. Refuses as `readXlsx`. */
export function readBook(bytes: Uint8Array): BookReading {
  const workbook = openWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const { sheets, strings } = workbook;
  return { ok: true, sheets: sheets.map(({ name, sheet }) => bookSheet(name, sheet, strings)) };
}

function bookSheet(name: string, sheet: XmlElement, strings: readonly string[]): BookSheet {
  const data = firstOf(sheet, 'sheetData');
  const rows = data ? elementsOf(data, 'row') : [];
  const merges = firstOf(sheet, 'mergeCells');
  return {
    name,
    rows: data ? textRows(textsOf(data, strings, new Set())) : [],
    rowCount: rows.length,
    merged: (merges ? elementsOf(merges, 'mergeCell') : [])
      .map(({ attributes }) => attributes['ref'] ?? '')
      .slice(0, TABLE_ROWS),
    formulas: rows.slice(0, TABLE_ROWS).flatMap(formulasIn),
    hiddenRows: rows.flatMap(({ attributes }, index) =>
      isOn(attributes['hidden']) ? [Number(attributes['r'] ?? index + 1)] : [],
    ),
  };
}

/** Texts by row and column as plain rows, up to the last one that holds any. */
function textRows(texts: ReturnType<typeof textsOf>): string[][] {
  const last = Math.max(-1, ...texts.keys());
  return Array.from({ length: Math.min(last + 1, TABLE_ROWS) }, (_, row) => {
    const cells = texts.get(row) ?? new Map<number, string>();
    return Array.from({ length: Math.max(-1, ...cells.keys()) + 1 }, (_cell, column) => cells.get(column) ?? '');
  });
}

function formulasIn(row: XmlElement): string[] {
  return elementsOf(row, 'c')
    .filter((cell) => firstOf(cell, 'f') !== undefined)
    .map(({ attributes }) => attributes['r'] ?? '');
}
