/** How one text became another, as a single replacement. */

export interface TextChange {
  /** Where the texts begin to differ. */
  readonly from: number;
  /** Characters that went, and that came. */
  readonly removed: number;
  readonly inserted: number;
}

/** The one run of characters in which two texts differ. Nothing removed and nothing inserted where they are the same. */
export function textChange(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let tail = 0;
  while (tail < most - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { from, removed: before.length - from - tail, inserted: after.length - from - tail };
}
