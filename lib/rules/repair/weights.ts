/** What speaks for one explanation of a wrong number and against another, as natural logarithms of odds. */
import type { Slip } from './slips';

/**
 * How much rarer than the commonest each slip is. Whoever checks typed figures finds wrong keys, digits the wrong way
 * round, missing and doubled ones about alike often; a number in the place beside it less often; a digit from
 * nowhere, a number left out, whole lines the wrong way round seldom.
 */
export const SLIP_ODDS: Readonly<Record<Slip, number>> = {
  swapped: 0,
  dropped: 0,
  doubled: 0,
  neighbourKey: 0,
  added: -2,
  mistyped: -2,
  omitted: -2,
  besideColumn: -1,
  besideRow: -1,
  shiftedRow: -2,
  shiftedColumn: -2,
  exchangedRows: -2.5,
  exchangedColumns: -2.5,
};

/** Slips that explain almost any difference: they are no evidence by themselves. */
export const FITS_ANYTHING: ReadonlySet<Slip> = new Set(['omitted', 'mistyped']);

/** A number that no slip explains. */
export const UNEXPLAINED = -8;

/** Besides, where the number should not be there at all: keys do not press themselves. */
export const FROM_NOWHERE = -2;

/** The row that is what remains is what one forgets: nobody counts it. */
export const REMAINDER_LEFT_OUT = 3;

/** Each further slip that an explanation leaves to be assumed. */
export const FURTHER_SLIP = -5;

/** Each statement of the running text, and each number carried over from last year, that an explanation leaves wrong. */
export const TEXT_DISAGREES = -4;
export const PRIOR_DISAGREES = -3;

/** How like each other the columns of a report are: the more, the more alike their shares of each row are taken to be. */
export const LIKENESS = 3;
/** What an empty row counts for: even in a report that never used it, it may be used. */
export const EMPTY_ROW = 0.3;
/** Unusual numbers happen: no share speaks louder for or against than this. */
export const MOST_UNUSUAL = 8;

/** The best is offered as the repair where it is so likely among all that would repair it. */
export const SURE = 2 / 3;
