/** Running labels and numbers as runs of numbers, each with the words before it. */
import { holdsValue } from '@/lib/import/match/tables/value-text';

/** A run of numbers with the words before it; the last one may have no numbers. */
export interface Stretch {
  readonly pieces: readonly string[];
  readonly values: readonly string[];
}

/** Every run of numbers in the order of the tokens. */
export function stretchesOf(tokens: readonly string[]): Stretch[] {
  const stretches: { pieces: string[]; values: string[] }[] = [{ pieces: [], values: [] }];
  for (const token of tokens) {
    const last = stretches[stretches.length - 1];
    if (holdsValue(token)) last?.values.push(token);
    else if (last && last.values.length === 0) last.pieces.push(token);
    else stretches.push({ pieces: [token], values: [] });
  }
  return stretches;
}

/**
 * Where the total of each row stands on the line before it: taken behind the other numbers, if that makes every row's
 * sum right. The last row tells how many numbers a row has, for no other total follows them.
 */
export function withTotalsBehind(stretches: readonly Stretch[]): Arranged {
  const runs = stretches.filter(({ values }) => values.length > 0);
  const count = runs[runs.length - 1]?.values.length ?? 0;
  const isTotalAlone = runs[0]?.values.length === 1 && count > 1;
  const moved = isTotalAlone ? rowsWithTotals(runs, count) : undefined;
  if (!moved) return { stretches, isMoved: false };
  const words = stretches.slice(-1).filter(({ values }) => values.length === 0);
  return { stretches: [...moved, ...words], isMoved: true };
}

interface Arranged {
  readonly stretches: readonly Stretch[];
  readonly isMoved: boolean;
}

/** Every row of so many numbers with the total that stands before it; undefined where a sum is wrong. */
function rowsWithTotals(runs: readonly Stretch[], count: number): Stretch[] | undefined {
  const rows: Stretch[] = [];
  let pieces: string[] = [];
  let totals: string[] = [];
  for (const { pieces: own, values } of runs) {
    pieces.push(...own);
    const numbers = values.length === 1 ? [] : values.slice(0, count);
    if (numbers.length > 0) {
      if (totals.length !== 1 || numbers.length < count || sumOf(numbers) !== sumOf(totals)) return undefined;
      rows.push({ pieces, values: [...numbers, ...totals] });
      [pieces, totals] = [[], []];
    }
    totals.push(...values.slice(numbers.length));
  }
  return totals.length === 0 ? rows : undefined;
}

function sumOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Number(text), 0);
}
