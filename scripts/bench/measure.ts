/** Timing of two pieces of work side by side, and what is said of them. */

export interface Measured {
  /** Median of one run, in milliseconds. */
  readonly work: number;
  readonly yardstick: number;
}

/** A line of the table. Times in milliseconds, sizes in KB. */
export interface Line {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'KB';
  readonly yardstick: string;
  readonly yardstickValue: number;
  readonly limits: readonly Limit[];
}

/** What must hold: the value itself or its ratio to the yardstick is at most this. */
export interface Limit {
  readonly of: 'value' | 'ratio';
  readonly atMost: number;
}

/** Medians of both, run in turns so that a busy moment meets both alike. The first rounds only warm up. */
export async function sideBySide(
  work: () => unknown,
  yardstick: () => unknown,
  { rounds, repeat }: { rounds: number; repeat: number },
): Promise<Measured> {
  const times = { work: [] as number[], yardstick: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.work.push(await timed(work, repeat));
    times.yardstick.push(await timed(yardstick, repeat));
  }
  const warm = Math.floor(rounds / 5);
  return { work: median(times.work.slice(warm)), yardstick: median(times.yardstick.slice(warm)) };
}

async function timed(work: () => unknown, repeat: number): Promise<number> {
  const start = performance.now();
  for (let run = 0; run < repeat; run += 1) await work();
  return (performance.now() - start) / repeat;
}

/** The middle of the numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Whether all limits of the line hold. */
export function holds({ value, yardstickValue, limits }: Line): boolean {
  return limits.every(({ of, atMost }) => (of === 'value' ? value : value / yardstickValue) <= atMost);
}

/** The lines as a table to read. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map((line) => [
    line.what,
    `${line.value.toFixed(line.unit === 'ms' ? 3 : 1)} ${line.unit}`,
    line.yardstick,
    `${line.yardstickValue.toFixed(line.unit === 'ms' ? 3 : 1)} ${line.unit}`,
    `× ${(line.value / line.yardstickValue).toFixed(2)}`,
    line.limits.map(({ of, atMost }) => (of === 'value' ? `≤ ${atMost} ${line.unit}` : `≤ × ${atMost}`)).join(', '),
    holds(line) ? 'holds' : 'MISSED',
  ]);
  const all = [['what', 'median', 'beside', 'median', 'ratio', 'target', ''], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
