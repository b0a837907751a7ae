/** A table that came as lines, one cell or one row each: its labels and numbers put back into rows. */
import { oneLine, squeeze } from './normalise-label';
import type { SourceCell, SourceTable } from './source-document';
import { isValueText } from './value-text';

export interface LooseRows {
  readonly table: SourceTable;
  /** Lines that are sentences: remarks beside the table. */
  readonly sentences: readonly string[];
}

/** Labels of the form have at most 37 characters and no full stop. */
const LONGEST_LABEL = 60;

/** Every run of labels with the run of numbers after it becomes a row. Sentences before, between and after are given apart. */
export function looseRows(lines: readonly string[]): LooseRows {
  const rows: string[][] = [];
  const sentences: string[] = [];
  let isAfterValues = true;
  for (const line of lines) {
    if (isSentence(line)) {
      sentences.push(line);
      continue;
    }
    for (const token of tokensOf(line)) {
      const isValue = isValueText(token);
      if (!isValue && isAfterValues) rows.push([]);
      rows[rows.length - 1]?.push(token);
      isAfterValues = isValue;
    }
  }
  return { table: { kind: 'table', rows: rows.map((row) => row.map(cellOf)) }, sentences };
}

function cellOf(text: string): SourceCell {
  return { text, colSpan: 1, rowSpan: 1 };
}

function isSentence(line: string): boolean {
  const bare = squeeze(line);
  return /[。;!?]/.test(bare) || bare.length > LONGEST_LABEL + line.split(/\s+/).filter(isValueText).join('').length;
}

/** The cells of a line: parted by tabs or wide gaps, and the numbers at its end one by one. */
function tokensOf(line: string): string[] {
  return line
    .split(/\t|\s{2,}|\u3000+/)
    .map(oneLine)
    .filter(Boolean)
    .flatMap(withNumbersApart);
}

function withNumbersApart(token: string): string[] {
  if (isValueText(token) && !/\d \d/.test(token)) return [token];
  const words = token.split(' ');
  let first = words.length;
  while (first > 0 && isValueText(words[first - 1] ?? '')) first -= 1;
  const label = words.slice(0, first).join(' ');
  return [...(label ? [label] : []), ...words.slice(first)];
}
