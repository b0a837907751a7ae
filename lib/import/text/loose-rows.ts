/** A table that came as lines, one cell or one row each: its labels and numbers put back into rows. */
import { oneLine, squeeze } from '@/lib/import/match/tables/normalise-label';
import { holdsValue, isValueText } from '@/lib/import/match/tables/value-text';
import type { SourceCell, SourceTable } from '@/lib/import/source-document';

/** Labels of the form have at most 37 characters and no full stop. */
const LONGEST_LABEL = 60;

/**
 * Every run of labels with the run of numbers after it becomes a row. No row goes on behind a line beside the table: it
 * may be the label of a row that the form does not have.
 */
export function looseRows(lines: readonly string[], isBeside: (line: string) => boolean): SourceTable {
  const rows: string[][] = [];
  let before: 'nothing' | 'label' | 'value' = 'nothing';
  for (const token of lines.flatMap((line): (string | undefined)[] =>
    isBeside(line) ? [undefined] : tokensOf(line),
  )) {
    if (token === undefined) before = 'nothing';
    else {
      const kind = holdsValue(token) ? 'value' : 'label';
      if (before === 'nothing' || (kind === 'label' && before === 'value')) rows.push([]);
      rows[rows.length - 1]?.push(token);
      before = kind;
    }
  }
  return { kind: 'table', rows: rows.map((row) => row.map(cellOf)), isLoose: true };
}

function cellOf(text: string): SourceCell {
  return { text, colSpan: 1, rowSpan: 1 };
}

/** Whether a line is a sentence and no row or cell of a table. */
export function isSentence(line: string): boolean {
  const bare = squeeze(line);
  return /[。;!?]/.test(bare) || bare.length > LONGEST_LABEL + line.split(/\s+/).filter(isValueText).join('').length;
}

/** The cells of a line: parted by tabs or wide gaps, and the numbers at its end one by one. */
export function tokensOf(line: string): string[] {
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
