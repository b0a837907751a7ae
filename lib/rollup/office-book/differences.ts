/** What another office counts of a unit held against what the unit states itself. */
import type { Part } from '@/lib/rollup/part';
import type { OfficeItem } from './items';

export interface OfficeDifference {
  readonly part: Part;
  readonly item: OfficeItem;
  /** What the office counts. */
  readonly counted: number;
  /** What the unit states; null where it states nothing. */
  readonly stated: number | null;
}

export interface OfficeComparison {
  /** How many numbers were compared. */
  readonly compared: number;
  readonly differences: readonly OfficeDifference[];
}

/** Those that differ, a missing statement among them, in the order given. */
export function differencesOf(numbers: readonly OfficeDifference[]): OfficeComparison {
  return { compared: numbers.length, differences: numbers.filter(({ counted, stated }) => counted !== stated) };
}
