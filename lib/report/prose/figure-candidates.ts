/** The number under the cursor, and the cells that it may come from. */

import { formatCell } from '@/lib/report/read-cells';
import { halfWidth } from '@/lib/report/read-number';
import type { CellId } from '@/lib/template/keys';
import type { Figure, Term } from './bound-figures';
import type { Range } from './retype';
import type { FigureSource, ShownText } from './shown-text';

const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?/g;
/** Dates are no figures of a table. */
const DATE_UNIT = /^[年月日号:：]/;
/** No number in a report is longer; it is looked for no further from the cursor. */
const LONGEST = 24;

/** A number that stands in a text, as plain digits. */
export interface FoundNumber extends Range {
  readonly digits: string;
}

/** The number that the selection touches or lies in; none for dates and for figures that are bound already. */
export function numberAt({ text, figures }: ShownText, { from, to }: Range): FoundNumber | undefined {
  if (to - from > LONGEST) return undefined;
  const start = Math.max(0, from - LONGEST);
  const around = halfWidth(text.slice(start, to + LONGEST));
  for (const { 0: found, index } of around.matchAll(NUMBER)) {
    const range = { from: start + index, to: start + index + found.length };
    if (range.from > from || range.to < to) continue;
    if (DATE_UNIT.test(text.slice(range.to)) || figures.some((figure) => overlap(figure, range))) return undefined;
    return { ...range, digits: plainDigits(found) };
  }
  return undefined;
}

/** The cells that hold the number. A text speaks more often of all applicants than of one kind of them: totals first. */
export function cellsEqual(digits: string, { template, cells }: FigureSource): CellId[] {
  const equal = [...template.cells.values()].filter((spec) => {
    const value = cells.get(spec.id);
    return typeof value === 'number' && formatCell(spec, value) === digits;
  });
  const totals = equal.filter(({ column }) => column.sumOf);
  return [...totals, ...equal.filter(({ column }) => !column.sumOf)].map(({ id }) => id);
}

/** The figure of one cell. */
export function figureOfCell(cell: CellId, isPrior = false): Figure {
  const term: Term = { cell, isPrior };
  return { of: [term] };
}

function plainDigits(found: string): string {
  const [whole = '', fraction] = found.replace(/,/g, '').split('.');
  const places = fraction?.replace(/0+$/, '');
  return whole.replace(/^0+(?=\d)/, '') + (places ? `.${places}` : '');
}

function overlap(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to;
}
