/** A percentage that does not follow from the numbers beside it, and whether one does. */
import type { Passage } from '@/lib/rules/sentences/passage';
import type { Quantity } from '@/lib/rules/sentences/quantities';

export interface WrongRate {
  readonly passage: Passage;
  readonly quantity: Quantity;
  /** As it should be, with as many decimals as were written. */
  readonly rate: string;
}

/** 占…% that follows from none of the totals at hand. */
export interface WrongShare extends WrongRate {
  readonly part: number;
  readonly total: number;
}

/** So many quantities around a percentage are looked at. */
export const NEAR = 24;

/** Rounded or cut off, both pass. */
export function isRate({ value, decimals }: Pick<Quantity, 'value' | 'decimals'>, rate: number): boolean {
  return Math.abs(value - rate) < 10 ** -decimals - 1e-9 || Math.abs(value - rate) < 1e-9;
}
