/** How many characters the texts of a report usually have; white space is not counted. */
import type { Prose } from './types';

/** All boxes of part one together have at least so many; at most what their format says, see `overviewLimit`. */
export const SHORTEST_OVERVIEW = 300;

/** One of the five aspects. */
export const SHORTEST_ASPECT = 20;

/** What explains a table: parts two to four hold tables, all other text stands in part one. */
const LONGEST_REMARK = 120;

export interface UsualLength {
  readonly least?: number;
  readonly most?: number;
}

/** What is usual for one box; nothing where the guides name no number. */
export function usualLength({ key, heading }: Pick<Prose, 'key' | 'heading'>): UsualLength {
  if (key.startsWith('remarks/')) return { most: LONGEST_REMARK };
  return key.startsWith('overview/') && heading ? { least: SHORTEST_ASPECT } : {};
}
