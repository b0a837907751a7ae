/** The texts in the cells of a worksheet, as a person sees them. */

import { elementsOf, firstOf, textInside, type XmlElement } from '@/lib/import/bytes/read-xml';
import { ROW_CELLS, TABLE_ROWS, TEXT_LENGTH } from '@/lib/import/limits';

/** Where texts stand on a sheet: by row, then by column, both from 0. */
export type Sheet = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** The texts that cells of all sheets refer to by number. */
export function sharedStrings(table: XmlElement | undefined): readonly string[] {
  return table ? elementsOf(table, 'si').map(richText) : [];
}

/** Text in one run or several; readings of Chinese characters that Excel keeps beside them are left out. */
function richText(item: XmlElement): string {
  const runs = elementsOf(item).flatMap((child) =>
    child.name === 't' ? [child] : child.name === 'r' ? elementsOf(child, 't') : [],
  );
  return runs.map(textInside).join('').slice(0, TEXT_LENGTH);
}

/** The rows that are shown, and in them the columns that are not hidden. */
export function textsOf(data: XmlElement, strings: readonly string[], hidden: ReadonlySet<number>): Sheet {
  const texts = new Map<number, Map<number, string>>();
  let next = 0;
  for (const row of elementsOf(data, 'row').slice(0, TABLE_ROWS)) {
    const number = Number(row.attributes['r']) - 1;
    const index = Number.isInteger(number) && number >= next ? number : next;
    next = index + 1;
    if (!isOn(row.attributes['hidden'])) texts.set(index, cellTexts(row, strings, hidden));
  }
  return texts;
}

/** Whether a flag of a workbook is set. */
export function isOn(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true';
}

function cellTexts(row: XmlElement, strings: readonly string[], hidden: ReadonlySet<number>): Map<number, string> {
  const texts = new Map<number, string>();
  let next = 0;
  for (const cell of elementsOf(row, 'c')) {
    const column = parseReference(cell.attributes['r'] ?? '')?.column ?? next;
    next = column + 1;
    const text = cellText(cell, strings);
    if (column < ROW_CELLS && !hidden.has(column)) texts.set(column, text);
  }
  return texts;
}

function cellText(cell: XmlElement, strings: readonly string[]): string {
  const value = textInside(firstOf(cell, 'v') ?? { name: 'v', attributes: {}, elements: [], text: '' });
  switch (cell.attributes['t']) {
    case 's':
      return (strings[Number(value)] ?? '').trim();
    case 'inlineStr': {
      const inline = firstOf(cell, 'is');
      return inline ? richText(inline).trim() : '';
    }
    case 'str':
      return value.trim();
    // An error such as #REF! is no value, and a logical one is no number.
    case 'e':
    case 'b':
      return '';
    default:
      return numberText(value.trim());
  }
}

/** Numbers are kept in binary: 0.1 + 0.2 is shown with fifteen digits, as Excel shows it, and 5.0 is 5. */
function numberText(value: string): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  const [whole = '', fraction = ''] =
    Math.abs(number) < 1e15 ? number.toFixed(15 - digitsOf(number)).split('.') : [value];
  const decimals = fraction.replace(/0+$/, '');
  return decimals ? `${whole}.${decimals}` : whole;
}

/** Digits before the point, at least one. */
function digitsOf(number: number): number {
  return Math.max(1, Math.floor(Math.log10(Math.abs(number) || 1)) + 1);
}

/** Row and column of a reference such as C12, from 0. */
export function parseReference(reference: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (!letters || !digits) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** Columns that nobody sees, from 0. */
export function hiddenColumns(columns: XmlElement | undefined): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const { attributes } of columns ? elementsOf(columns, 'col') : []) {
    if (!isOn(attributes['hidden'])) continue;
    const last = Math.min(Number(attributes['max']), ROW_CELLS);
    for (let column = Number(attributes['min']); column <= last; column += 1) hidden.add(column - 1);
  }
  return hidden;
}
