/** Changing a raw text by what somebody did to the shown one. Figures stay bound unless the change touches their digits. */
import { type Figure, plainWords, writeFigure } from './bound-figures';
import type { ShownFigure, ShownText } from './shown-text';

/** Characters `from` to `to` (exclusive). */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where characters of the shown text stand in the raw one. A range that touches digits of a figure takes in all of it. */
export function rawRange({ figures }: ShownText, { from, to }: Range): Range {
  const start = figures.find((figure) => figure.from < from && from < figure.to);
  const end = figures.find((figure) => figure.from < to && to < figure.to);
  return { from: start ? start.rawFrom : rawOffset(figures, from), to: end ? end.rawTo : rawOffset(figures, to) };
}

/** An offset that lies inside no figure. */
function rawOffset(figures: readonly ShownFigure[], at: number): number {
  const before = figures.filter(({ to }) => to <= at);
  const last = before[before.length - 1];
  return last ? last.rawTo + at - last.to : at;
}

/**
 * The raw text after the shown one became `next`. `caret`, where known, is where the cursor stands in it: it tells which of
 * two equal digits was typed. A figure whose digits changed, or that a digit was joined to, becomes plain words.
 */
export function retype(shown: ShownText, next: string, caret?: number): string {
  if (shown.figures.length === 0) return plainWords(next);
  const { from, to, inserted } = changeOf(shown.text, next, caret);
  const kept = shown.figures.filter((figure) => isUntouched(figure, { from, to }, inserted));
  const shift = inserted.length - (to - from);
  let at = 0;
  let raw = '';
  for (const figure of kept) {
    const moved = figure.from >= to ? shift : 0;
    raw += plainWords(next.slice(at, figure.from + moved)) + writeFigure(figure.figure);
    at = figure.to + moved;
  }
  return raw + plainWords(next.slice(at));
}

/** A seam counts as outside: what is typed there leaves the figure alone, but for digits, which would join it. */
function isUntouched(figure: Range, { from, to }: Range, inserted: string): boolean {
  if (figure.to <= from) return figure.to < from || from < to || !/^[\d０-９]/.test(inserted);
  if (figure.from >= to) return figure.from > to || from < to || !/[\d０-９]$/.test(inserted);
  return false;
}

interface Change extends Range {
  readonly inserted: string;
}

/** The smallest change that makes `next` of `text`, ending at the caret where that is possible. */
function changeOf(text: string, next: string, caret: number | undefined): Change {
  const tail = caret === undefined ? Number.POSITIVE_INFINITY : next.length - caret;
  const isAtCaret = tail <= text.length && text.endsWith(next.slice(caret));
  const suffix = isAtCaret ? tail : commonSuffix(text, next);
  const most = Math.min(text.length, next.length) - suffix;
  let from = 0;
  while (from < most && text[from] === next[from]) from += 1;
  return { from, to: text.length - suffix, inserted: next.slice(from, next.length - suffix) };
}

function commonSuffix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

/** The raw text with characters of the shown one replaced by a figure; an empty range inserts it. */
export function bindFigure(shown: ShownText, range: Range, figure: Figure): string {
  const { from, to } = rawRange(shown, range);
  return shown.raw.slice(0, from) + writeFigure(figure) + shown.raw.slice(to);
}

/** The raw text with one figure become plain words: what is shown stays the same. */
export function unbindFigure({ raw, text }: ShownText, { rawFrom, rawTo, from, to }: ShownFigure): string {
  return raw.slice(0, rawFrom) + plainWords(text.slice(from, to)) + raw.slice(rawTo);
}
