/** A list of parts beside its total: does it add up, and if not, in which way. */
import type { Sentence } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';

export interface Breakdown {
  readonly total: Quantity;
  readonly items: readonly Quantity[];
  /** `over`: the parts exceed the total. `under`: they fall short although the list looks complete. `sum`: 共 behind the parts differs from them. */
  readonly fault: 'over' | 'under' | 'sum';
  readonly sum: number;
}

/** Parts as they were read, and what the list says of its being complete. */
export interface Items {
  readonly items: readonly Quantity[];
  /** Does not say that it is all. */
  readonly isOpen: boolean;
  /** Says that it is all. */
  readonly isClosed: boolean;
  readonly hasOtherUnits: boolean;
}

/** Words that open a list of parts. */
export const OPENING =
  /其中(?:包括)?|在(?:已|所|主动)?(?:公开|发布)的?(?:政府)?信息中|分别[为是]|具体[为是]|分为|包括/g;
/** Longer lists are not read on. */
export const LONGEST_LIST = 800;
const THE_REST = /^[，、；]?其(?:[它余]|他(?!处理|结果))/;
/** A list that comes to less than this share of the total only names examples. */
const COMPLETE_SHARE = 0.5;

/** The counts of a sentence. */
export function countsOf({ quantities }: Sentence): Quantity[] {
  return quantities.filter(({ kind }) => kind === 'count');
}

/** The last part is 其他: nothing is left out. */
export function namesTheRest(plain: string, items: readonly Quantity[]): boolean {
  const last = items[items.length - 1];
  const before = items[items.length - 2];
  return last !== undefined && before !== undefined && THE_REST.test(plain.slice(before.end, last.from));
}

/** The parts, or the first of them, add up to the total. */
export function isReached(total: number, { items }: Pick<Items, 'items'>): boolean {
  let sum = 0;
  const isPrefix = items.some(({ value }) => {
    sum += value;
    return sum === total;
  });
  return isPrefix || sumOfOutermost(items) === total;
}

/** Parts whose own parts follow without a word, 复议7件，维持6件，未审结1件；诉讼4件…, are counted once. */
function sumOfOutermost(items: readonly Quantity[]): number {
  let sum = 0;
  for (let at = 0; at < items.length; ) {
    const value = items[at]?.value ?? 0;
    sum += value;
    at = behindPartsOf(items, at, value);
  }
  return sum;
}

/** Where the list goes on behind the parts of a part: two at least that come to it exactly. */
function behindPartsOf(items: readonly Quantity[], at: number, value: number): number {
  let sum = 0;
  for (let next = at + 1; next < items.length && sum < value; next += 1) {
    sum += items[next]?.value ?? 0;
    if (sum === value && next > at + 1) return next + 1;
  }
  return at + 1;
}

/** The fault of a list; none where it adds up, or may be incomplete. */
export function breakdownsOf(total: Quantity, { items, isOpen, isClosed, hasOtherUnits }: Items): Breakdown[] {
  if (items.length === 0 || hasOtherUnits || items.some(({ isRough }) => isRough)) return [];
  if (isReached(total.value, { items })) return [];
  const sum = items.reduce((all, { value }) => all + value, 0);
  if (sum > total.value) return [{ total, items, sum, fault: 'over' }];
  if (isOpen || items.length < 2) return [];
  return isClosed || sum >= total.value * COMPLETE_SHARE ? [{ total, items, sum, fault: 'under' }] : [];
}
