/** What the sum of a government takes, beside that of few units, and that of very many in both databases. */
import { gapsOf } from '@/lib/rollup/gap';
import type { Database } from '@/lib/store/database/database';
import { getRollUp } from '@/lib/store/rollup/roll-up';
import { onDatabase } from './databases';
import { generateCounty } from './generated-county';
import { type Line, median } from './measure';

const ROUNDS = 7;
const year = 2025;

/** The most that the sum with its comparison may take (ms); for very many units PostgreSQL holds a limit, and SQLite only says what it takes. */
const sizes = [
  { units: 100, on: 'SQLite', most: 100 },
  { units: 400, on: 'SQLite', most: 100 },
  { units: 40_000, on: 'SQLite', most: undefined },
  { units: 40_000, on: 'PostgreSQL', most: 1000 },
] as const;

/** A line for each size; beside each stands the smallest. */
export async function measureRollUp(): Promise<Line[]> {
  const lines: Line[] = [];
  let smallest: number | undefined;
  for (const { units, on, most } of sizes) {
    const value = await onDatabase(on, (db) => measureSize(db, units));
    smallest ??= value;
    lines.push({
      what: `sum and comparison of ${units} units on ${on}`,
      value,
      unit: 'ms',
      yardstick: `${sizes[0].units} units`,
      yardstickValue: smallest,
      limits: most === undefined ? [] : [{ of: 'value', atMost: most }],
    });
  }
  return lines;
}

async function measureSize(db: Database, units: number): Promise<number> {
  const { countyId, asker } = await generateCounty(db, units, year);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    const rollUp = await getRollUp(asker, countyId, year);
    if (!rollUp) throw new Error('no roll-up');
    gapsOf(rollUp.template, rollUp.unit.level, rollUp.sums.all, rollUp.typed?.figures ?? new Map());
    times.push(performance.now() - start);
  }
  return median(times);
}
