/** What lists, boards and sums of one county take in a database of 200 000 reports, beside one of that county alone. */

import { listOwnReports } from '@/lib/store/reports/report';
import { getRollUp } from '@/lib/store/rollup/roll-up';
import { listSeason, seasonNumbers, seasonYears } from '@/lib/store/season/season-rows';
import { listOwnQueue, queueBelow } from '@/lib/store/workflow/report-queue';
import { type Kind, onDatabase } from './databases';
import { type GeneratedCountry, generateCountry, UNITS_OF_A_COUNTY, YEARS } from './generated-country';
import { type Line, median } from './measure';

const COUNTIES = 400;
const ROUNDS = 9;
/** The most that one may take (ms). */
const MOST = 100;
/** Queries whose time grows with a country read rows of others. */
const MOST_TIMES = 5;
/** Below this (ms) a ratio says nothing. */
const LEAST = 2;

const year = YEARS[YEARS.length - 1] ?? 0;
const today = `${year + 1}-01-10`;

const asked: Readonly<Record<string, (country: GeneratedCountry) => Promise<unknown>>> = {
  'reports of the own unit': ({ clerk }) => listOwnReports(clerk),
  'own queue': ({ clerk }) => listOwnQueue(clerk),
  'queue of the office': ({ supervisor }) => queueBelow(supervisor, 'office', 20),
  board: ({ supervisor }) => listSeason(supervisor, year, today),
  'season in numbers': ({ supervisor }) => seasonNumbers(supervisor, year, today),
  years: ({ supervisor }) => seasonYears(supervisor),
  'sum of the county': ({ supervisor, countyId }) => getRollUp(supervisor, countyId, year),
};

/** A line for each question and kind of database. */
export async function measureCountry(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const kind of ['SQLite', 'PostgreSQL'] as const) {
    const alone = await measureCounties(kind, 1);
    for (const [name, value] of await measureCounties(kind, COUNTIES)) {
      const yardstickValue = Math.max(alone.get(name) ?? 0, LEAST);
      lines.push({
        what: `${name}, ${COUNTIES * UNITS_OF_A_COUNTY * YEARS.length} reports on ${kind}`,
        value,
        unit: 'ms',
        yardstick: `one county, at least ${LEAST} ms`,
        yardstickValue,
        limits: [
          { of: 'value', atMost: MOST },
          { of: 'ratio', atMost: MOST_TIMES },
        ],
      });
    }
  }
  return lines;
}

async function measureCounties(kind: Kind, counties: number): Promise<ReadonlyMap<string, number>> {
  return await onDatabase(kind, async (db) => {
    const country = await generateCountry(db, counties);
    const found = new Map<string, number>();
    for (const [name, ask] of Object.entries(asked)) found.set(name, await timeOf(() => ask(country)));
    return found;
  });
}

async function timeOf(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  return median(times);
}
