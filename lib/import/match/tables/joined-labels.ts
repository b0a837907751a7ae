/** Row labels that broke over lines of a text: put together again where the whole is a label of the form to the letter. */
import type { SourceCell } from '@/lib/import/source-document';
import type { Labels } from './row-labels';
import { isValueText } from './value-text';

type Row = readonly SourceCell[];

/** Rows of words above and below a row of numbers that may hold pieces of its label. */
const PIECES_ABOVE = 2;
const PIECES_BELOW = 2;
const LONGEST_PIECE = 40;

/** The rows with whole labels. A piece that went into a label is taken off the row it stood in. */
export function withLabelsJoined(labels: Labels, rows: readonly Row[]): readonly Row[] {
  const joined: Row[] = [...rows];
  for (const at of rows.keys()) joinAt(labels, joined, at);
  return joined;
}

function joinAt(labels: Labels, joined: Row[], at: number): void {
  const row = joined[at] ?? [];
  const first = row.findIndex(({ text }) => isValueText(text));
  if (first < 0) return;
  const label = lastText(row.slice(0, first));
  const own = row[label]?.text ?? '';
  if (labels.rowOf(own)?.isExact) return;
  const found = wholeLabel(labels, joined, at, own);
  if (!found) return;
  joined[at] = label < 0 ? [cellOf(found.text), ...row] : replaced(row, label, found.text);
  for (let each = at - found.above; each <= at + found.below; each += 1) {
    if (each !== at) joined[each] = withoutLastText(joined[each] ?? []);
  }
}

interface WholeLabel {
  readonly text: string;
  readonly above: number;
  readonly below: number;
}

/** The label that the own piece makes with the fewest pieces around it. */
function wholeLabel(labels: Labels, rows: readonly Row[], at: number, own: string): WholeLabel | undefined {
  for (let count = 1; count <= PIECES_ABOVE + PIECES_BELOW; count += 1) {
    for (let above = Math.min(count, PIECES_ABOVE); above >= 0; above -= 1) {
      const below = count - above;
      if (below > PIECES_BELOW) continue;
      const pieces = [
        ...piecesOf(labels, rows.slice(Math.max(0, at - above), at)),
        own,
        ...piecesOf(labels, rows.slice(at + 1, at + 1 + below)),
      ];
      const text = pieces.join('');
      if (pieces.length === count + 1 && labels.rowOf(text)?.isExact) return { text, above, below };
    }
  }
  return undefined;
}

/** The last words of each row, none where a row has numbers, headings of columns or a whole label: then nothing joins over it. */
function piecesOf(labels: Labels, rows: readonly Row[]): string[] {
  return rows.flatMap((row) => {
    const isOther = row.some(({ text }) => isValueText(text) || labels.columnOf(text) !== undefined);
    const piece = row[lastText(row)]?.text ?? '';
    const isWhole = labels.rowOf(piece)?.isExact === true && !isOpen(piece);
    return isOther || piece === '' || piece.length > LONGEST_PIECE || isWhole ? [] : [piece];
  });
}

/** Whether a bracket was not closed yet: a label goes on behind it even where the form has one that ends before. */
function isOpen(text: string): boolean {
  return text.split(/[（(]/).length > text.split(/[）)]/).length;
}

function lastText(row: Row): number {
  return row.reduce((last, { text }, index) => (text.trim() === '' ? last : index), -1);
}

function withoutLastText(row: Row): Row {
  return replaced(row, lastText(row), '');
}

function replaced(row: Row, index: number, text: string): Row {
  return row.map((cell, each) => (each === index ? { ...cell, text } : cell));
}

function cellOf(text: string): SourceCell {
  return { text, colSpan: 1, rowSpan: 1 };
}
