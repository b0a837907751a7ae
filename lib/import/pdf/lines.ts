/** Lines of text from pieces that a PDF places one by one. */
import type { PlacedText } from './page';

export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The base line. */
  readonly y: number;
  readonly height: number;
}

/** Base lines so close, in heights of the type, are one. */
const SAME_LINE = 0.4;
/** A gap so wide, in heights of the type, is a space: between Latin words, and in Chinese, where justified lines gape. */
const LATIN_SPACE = 0.2;
const CHINESE_SPACE = 0.8;
/** Pieces so close, in heights of the type, are one piece drawn twice. */
const TWICE = 0.2;

/** The lines from top to bottom. A piece drawn twice at one place, as bold type is made, counts once. */
export function linesOf(texts: readonly PlacedText[]): TextLine[] {
  const sorted = [...texts].sort((a, b) => a.y - b.y);
  const rows: PlacedText[][] = [];
  for (const text of sorted) {
    const row = rows[rows.length - 1];
    const [first] = row ?? [];
    if (row && first && text.y - first.y <= SAME_LINE * Math.min(first.height, text.height)) row.push(text);
    else rows.push([text]);
  }
  return rows.map(joinRow);
}

function joinRow(row: readonly PlacedText[]): TextLine {
  const pieces = [...row].sort((a, b) => a.x - b.x);
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  let last: PlacedText | undefined;
  for (const piece of pieces) {
    if (last && last.text === piece.text && piece.x - last.x < TWICE * piece.height) continue;
    text += last && isApart(text, piece, right) ? ` ${piece.text}` : piece.text;
    right = Math.max(right, piece.x + piece.width);
    last = piece;
  }
  const heights = pieces.map(({ height }) => height);
  const [first] = pieces;
  return { text: typedSigns(text.trim()), left: first?.x ?? 0, right, y: first?.y ?? 0, height: Math.max(...heights) };
}

/** Fonts draw two dashes as one sign, and tell of one that several signs share by another of them. */
function typedSigns(text: string): string {
  return text.replace(/\u2e3a/g, '——').replace(/\u301c/g, '～');
}

function isApart(before: string, { text, x, height }: PlacedText, right: number): boolean {
  const space = /\w$/.test(before) && /^\w/.test(text) ? LATIN_SPACE : CHINESE_SPACE;
  return x - right > space * height && !before.endsWith(' ');
}
