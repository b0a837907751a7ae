/** A claim: a quantity whose subject is understood, with the sums of cells that it may rightly equal. */
import { myriadOf } from '@/lib/report/prose/numerals';
import type { Context } from '@/lib/rules/sentences/contexts';
import type { Label } from '@/lib/rules/sentences/words';
import type { Tally } from './tallies';

/** `count` 申请, `carried` 结转, `split` 自然人/法人, `results`, `cases`, `papers` 规范性文件, `decisions` 许可/处罚/强制. */
export type ClaimKind = 'count' | 'carried' | 'split' | 'results' | 'cases' | 'papers' | 'decisions';

export interface Claim {
  readonly kind: ClaimKind;
  readonly context: Context;
  /** The sums of which it must equal one. */
  readonly accepted: readonly Tally[];
  /** Speaks of what was published, not of all that was decided: wrong only where the table has none, or fewer decisions. */
  readonly isPublished?: boolean;
  /** Is one part of the sums, not all of it: wrong only above every one of them. */
  readonly isShare?: boolean;
}

/** A claim on some sums; none where one of them is not known. */
export function made(
  kind: ClaimKind,
  context: Context,
  tallies: readonly (Tally | undefined)[],
  isPublished = false,
): Claim | undefined {
  const accepted = tallies.filter((tally): tally is Tally => tally !== undefined);
  if (accepted.length < tallies.length) return undefined;
  return { kind, context, accepted, ...(isPublished && { isPublished }) };
}

/** Whether one of the words is a key of the table. */
export function names(labels: ReadonlySet<Label>, table: object): boolean {
  return [...labels].some((label) => label in table);
}

/** Decisions are counted in these; of pieces of information there may be several for one. */
const OF_DECISIONS = /^[件宗起]$/;

/** How far a number with 万 and decimals may be off, rounded or cut off: 100 for 1.86万; 0 for all others. */
export function precisionOf({ passage, quantity }: Pick<Context, 'passage' | 'quantity'>): number {
  const unit = myriadOf(passage.plain.charAt(quantity.to - 1));
  return unit > 1 && quantity.decimals > 0 ? unit / 10 ** quantity.decimals : 0;
}

/** Whether the number equals none of the sums. A share may be less, and so may the decisions that were published. */
export function isWrong({ context, accepted, isPublished, isShare }: Claim): boolean {
  const { quantity } = context;
  if (isShare) return accepted.every(({ value, stated }) => quantity.value > Math.max(value, stated));
  if (isPublished) {
    const isCounted = OF_DECISIONS.test(quantity.unit);
    return accepted.every(({ value }) => quantity.value > value && (value === 0 || isCounted));
  }
  const most = precisionOf(context);
  const isFar = (sum: number) => Math.abs(sum - quantity.value) > most;
  return accepted.every(({ value, stated }) => isFar(value) && isFar(stated));
}
