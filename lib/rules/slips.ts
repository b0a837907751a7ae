/** The usual slips of fingers and eyes between a number meant and the number typed. */

/** How a number went wrong, the likeliest first. */
export type Slip = 'swapped' | 'dropped' | 'doubled' | 'neighbour';

/** The slip that turns `meant` into `typed`, where it is one. */
export function slipBetween(typed: string, meant: string): Slip | undefined {
  if (isSwap(typed, meant)) return 'swapped';
  if (lacksOne(typed, meant)) return 'dropped';
  if (lacksOne(meant, typed)) return 'doubled';
  return undefined;
}

/** Whether `typed` is `meant` with one usual slip. */
export function isSlip(typed: string, meant: string): boolean {
  return slipBetween(typed, meant) !== undefined;
}

/** Two neighbouring digits changed places: 43 for 34. */
function isSwap(typed: string, meant: string): boolean {
  if (typed.length !== meant.length) return false;
  const at = [...typed].findIndex((digit, index) => digit !== meant[index]);
  return at >= 0 && typed.slice(0, at) + (typed[at + 1] ?? '') + (typed[at] ?? '') + typed.slice(at + 2) === meant;
}

/** One digit of a number with at least two is missing: 12 for 112. */
function lacksOne(shorter: string, longer: string): boolean {
  if (longer.length !== shorter.length + 1 || shorter === '0') return false;
  return [...longer].some((_, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter);
}
