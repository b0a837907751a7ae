/** The rows of a filled-in sheet by the headings of its columns, and what in it would be read wrongly. */
import type { BookSheet } from '@/lib/report/unit/book-sheet';
import { type Column, MOST_ROWS, type SheetSpec } from './columns';

/** Something that must be corrected before anything is taken, and where. */
export interface RosterFault {
  readonly sheet: string;
  /** As the workbook counts, from 1; 0 for the sheet as a whole. */
  readonly row: number;
  /** The letter of the column and its heading; empty for the row as a whole. */
  readonly column: string;
  readonly heading: string;
  readonly message: string;
}

export interface SheetRow<Key extends string> {
  readonly row: number;
  /** What stands in the column, without blanks around it; empty where there is no such column. */
  readonly text: (key: Key) => string;
  /** A fault of one of its cells. */
  readonly fault: (key: Key, message: string) => RosterFault;
}

export interface SheetReading<Key extends string> {
  readonly rows: readonly SheetRow<Key>[];
  readonly faults: readonly RosterFault[];
}

/** Headings stand in one of the first rows: a title may stand above them. */
const HEADING_ROWS = 10;

/** The sheet's rows that hold anything. A sheet with faults in its structure has no rows: what would be read is not what was meant. */
export function sheetRows<Key extends string>(spec: SheetSpec<Key>, sheet: BookSheet): SheetReading<Key> {
  const [first] = spec.columns;
  const head = sheet.rows
    .slice(0, HEADING_ROWS)
    .findIndex((cells) => first && cells.some((text) => isHeading(first, text)));
  const headings = sheet.rows[head];
  if (!headings) return { rows: [], faults: [fault(sheet, 0, `没有找到“${first?.heading ?? ''}”这一列`)] };
  const places = headings.map((text) => spec.columns.find((column) => isHeading(column, text)));
  const faults = [
    ...twiceNamed(sheet, head + 1, places),
    ...(sheet.rowCount - head - 1 > MOST_ROWS
      ? [
          fault(
            sheet,
            head + 2 + MOST_ROWS,
            `一次最多${MOST_ROWS}行，这张表有${sheet.rowCount - head - 1}行，请分几次办理`,
          ),
        ]
      : []),
    ...sheet.merged.flatMap((range) => mergedFault(sheet, range, head + 1, places)),
    ...sheet.formulas.flatMap((reference) => formulaFault(sheet, reference, head + 1, places)),
    ...sheet.hiddenRows
      .filter((row) => row > head + 1)
      .slice(0, 1)
      .map((row) => fault(sheet, row, '有隐藏的行，请取消筛选或删除隐藏的行')),
  ];
  if (faults.length > 0) return { rows: [], faults };
  const rows = sheet.rows
    .slice(head + 1)
    .map((cells, index) => sheetRow(sheet, head + index + 2, cells, places))
    .filter((_, index) => (sheet.rows[head + 1 + index] ?? []).some((text, at) => places[at] && text.trim() !== ''));
  return { rows, faults: [] };
}

type Places<Key extends string> = readonly (Column<Key> | undefined)[];

function sheetRow<Key extends string>(
  sheet: BookSheet,
  row: number,
  cells: readonly string[],
  places: Places<Key>,
): SheetRow<Key> {
  const at = (key: Key) => places.findIndex((column) => column?.key === key);
  return {
    row,
    text: (key) => (cells[at(key)] ?? '').trim(),
    fault: (key, message) => cellFault(sheet, row, at(key), places, message),
  };
}

function isHeading({ heading, also = [] }: Column<string>, text: string): boolean {
  const plain = text.replace(/[\s*＊]|[（(].*[）)]$/g, '');
  return plain === heading || also.includes(plain);
}

function twiceNamed<Key extends string>(sheet: BookSheet, row: number, places: Places<Key>): RosterFault[] {
  return places.flatMap((column, index) =>
    column && places.findIndex((each) => each?.key === column.key) < index
      ? [cellFault(sheet, row, index, places, `有两列都是“${column.heading}”，请只留一列`)]
      : [],
  );
}

function mergedFault<Key extends string>(
  sheet: BookSheet,
  range: string,
  head: number,
  places: Places<Key>,
): RosterFault[] {
  const [from = '', to = from] = range.split(':');
  const last = parsed(to);
  if (last.row <= head) return [];
  const { row, column } = parsed(from);
  return [cellFault(sheet, Math.max(row, head), column, places, `${range}是合并单元格，请取消合并，每行分别填写`)];
}

function formulaFault<Key extends string>(
  sheet: BookSheet,
  reference: string,
  head: number,
  places: Places<Key>,
): RosterFault[] {
  const { row, column } = parsed(reference);
  if (row <= head || !places[column]) return [];
  return [cellFault(sheet, row, column, places, '这一格是公式，请复制后“选择性粘贴”为数值')];
}

/** Row from 1 and column from 0 of a reference such as C12. */
function parsed(reference: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = '0'] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  return { row: Number(digits), column: [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1 };
}

function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function cellFault<Key extends string>(
  sheet: BookSheet,
  row: number,
  column: number,
  places: Places<Key>,
  message: string,
): RosterFault {
  if (column < 0) return fault(sheet, row, message);
  return { ...fault(sheet, row, message), column: letterOf(column), heading: places[column]?.heading ?? '' };
}

function fault({ name }: BookSheet, row: number, message: string): RosterFault {
  return { sheet: name, row, column: '', heading: '', message };
}
