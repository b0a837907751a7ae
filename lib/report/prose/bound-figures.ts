/**
 * Figures in running text that are bound to cells, as they stand in a draft: `⟦t3/received/total⟧`. A sum joins cells
 * by `+`, a percentage parts two sums by `÷` and ends in `%`, `prior:` names a cell of last year's report. The brackets
 * are on no keyboard; what stands in them is read strictly, so that any other text in such brackets stays text.
 */
import type { CellId } from '@/lib/template/keys';
import { isCellId } from '@/lib/template/registry';

/** A cell of this year's report, or of last year's. */
export interface Term {
  readonly cell: CellId;
  readonly isPrior: boolean;
}

/** The sum of `of`; its share in the sum of `whole`, in percent, where there is one. Neither list is empty. */
export interface Figure {
  readonly of: readonly Term[];
  readonly whole?: readonly Term[];
}

/** A stretch of raw text; `from` and `to` (exclusive) are where it stands. `figure` is absent for plain words. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly raw: string;
  readonly figure?: Figure;
}

const OPEN = '⟦';
const CLOSE = '⟧';
const PRIOR = 'prior:';
/** Every bracket begins or ends a match at most once: the time grows with the length of the text alone. */
const BRACKETED = /⟦([^⟦⟧]*)⟧/g;

/** Whether a text can hold a bound figure at all. Nearly none does, and this is asked at every keystroke. */
export function mayHoldFigures(raw: string): boolean {
  return raw.includes(OPEN);
}

/** The raw text cut into words and figures, in order; put together again they are the text. */
export function piecesOf(raw: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: token, 1: inner = '', index } of raw.matchAll(BRACKETED)) {
    const figure = readFigure(inner);
    if (!figure) continue;
    if (index > from) pieces.push({ from, to: index, raw: raw.slice(from, index) });
    from = index + token.length;
    pieces.push({ from: index, to: from, raw: token, figure });
  }
  if (from < raw.length) pieces.push({ from, to: raw.length, raw: raw.slice(from) });
  return pieces;
}

/** A figure as it stands in raw text. */
export function writeFigure({ of, whole }: Figure): string {
  return `${OPEN}${writeSum(of)}${whole ? `÷${writeSum(whole)}%` : ''}${CLOSE}`;
}

/** Words that nobody can take for a figure: the two brackets become the usual ones. */
export function plainWords(text: string): string {
  return mayHoldFigures(text) || text.includes(CLOSE) ? text.replace(/⟦/g, '〔').replace(/⟧/g, '〕') : text;
}

function writeSum(terms: readonly Term[]): string {
  return terms.map(({ cell, isPrior }) => (isPrior ? PRIOR : '') + cell).join('+');
}

function readFigure(inner: string): Figure | undefined {
  if (!inner.endsWith('%')) return figureOf(readSum(inner), undefined);
  const [part = '', whole, ...more] = inner.slice(0, -1).split('÷');
  return whole === undefined || more.length > 0 ? undefined : figureOf(readSum(part), readSum(whole), true);
}

function figureOf(of: Term[] | undefined, whole: Term[] | undefined, isShare = false): Figure | undefined {
  if (!of) return undefined;
  if (!isShare) return { of };
  return whole && { of, whole };
}

function readSum(text: string): Term[] | undefined {
  const terms = text.split('+').map(readTerm);
  return terms.every((term) => term !== undefined) ? terms : undefined;
}

function readTerm(text: string): Term | undefined {
  const isPrior = text.startsWith(PRIOR);
  const cell = isPrior ? text.slice(PRIOR.length) : text;
  return isCellId(cell) ? { cell, isPrior } : undefined;
}
