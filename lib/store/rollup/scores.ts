/** The score sheet of a government's units: what there is against each, and the points of the office. Seen by that office alone. */

import { sql } from 'kysely';
import { daysBetween } from '@/lib/report/moment';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { compareNames } from '@/lib/report/unit/name-order';
import { alikeReports, type OwnSentence } from '@/lib/rollup/alike';
import {
  type Score,
  type ScoreFacts,
  type ScoreTable,
  scoreOf,
  scoreTableSchema,
  usualTable,
} from '@/lib/rollup/score';
import { database } from '@/lib/store/database/database';
import { isOneOf } from '@/lib/store/database/dialect';
import { mayToUnit } from '@/lib/store/people/authority';
import { listSeason } from '@/lib/store/season/season-rows';
import type { Asker } from '@/lib/workflow/asker';
import { publishBy } from '@/lib/workflow/deadline';
import { isHandedIn, type SeasonRow } from '@/lib/workflow/season';
import { listParts, partTree } from './part-rows';

export interface ScoredUnit extends Score {
  readonly row: SeasonRow;
}

export interface ScoreSheet {
  readonly table: ScoreTable;
  /** The units that owe a report and have handed it in, or are late with it; worst first. */
  readonly units: readonly ScoredUnit[];
  /** Those that still have time, by name: there is nothing yet to score. */
  readonly open: readonly SeasonRow[];
}

/** The sheet as of an ISO date, or undefined for whoever may not score the units of the government. */
export async function scoreSheet(
  asker: Asker,
  unitId: string,
  year: number,
  today: string,
): Promise<ScoreSheet | undefined> {
  if (!(await mayScore(asker, unitId))) return undefined;
  const table = await tableOf(unitId, year);
  const reportIds = await reportsOf(unitId, year);
  const counts = {
    returned: await countsOf(reportIds, 'returned'),
    reopened: await countsOf(reportIds, 'reopened'),
  };
  const alike = await alikeOf(reportIds);
  const owed = (await listSeason(asker, year, today)).filter((row) => row.standing === 'due' && row.unitId !== unitId);
  const units = owed.filter(isScored).map((row) => {
    const of = (what: Counted) => counts[what].get(row.report?.id ?? '') ?? 0;
    const isAlike = alike.has(row.report?.id ?? '');
    return { row, ...scoreOf(factsOf(row, today, of, isAlike), table) };
  });
  return {
    table,
    units: units.sort((a, b) => a.score - b.score || compareNames(a.row.unitName, b.row.unitName)),
    open: owed.filter((row) => !isScored(row)).sort((a, b) => compareNames(a.unitName, b.unitName)),
  };
}

/** A unit that has not handed anything in is neither good nor bad before its day. */
function isScored(row: SeasonRow): boolean {
  return isHandedIn(row) || row.inTime !== 'open' || typeof row.report?.handedInOn === 'string';
}

/** What is counted in the log of reports. */
type Counted = keyof typeof logged;

function factsOf(row: SeasonRow, today: string, counted: (what: Counted) => number, isAlike: boolean): ScoreFacts {
  const { inTime, report } = row;
  return {
    overdue: inTime === 'overdue' ? 1 : 0,
    late: inTime === 'late' ? 1 : 0,
    lateDays: lateDays(row, today),
    returned: counted('returned'),
    reopened: counted('reopened'),
    error: report?.errors ?? 0,
    unexplained: report?.unexplained ?? 0,
    alike: isAlike ? 1 : 0,
  };
}

/** From the day that counted to the day on which it was done, or to today where it is not. */
function lateDays({ inTime, year, submitBy, extendedTo, report, ...row }: SeasonRow, today: string): number {
  if (inTime !== 'late' && inTime !== 'overdue') return 0;
  const day = extendedTo ?? submitBy;
  const done = (day === null ? report?.publishedOn : report?.handedInOn) ?? today;
  return Math.max(0, daysBetween(day ?? publishBy({ ...row, year }), done));
}

/** Sets the table of the year. */
export async function setScoreTable(
  asker: Asker,
  { unitId, year, table }: { readonly unitId: string; readonly year: number; readonly table: ScoreTable },
): Promise<{ readonly ok: true } | Refusal<'notFound'>> {
  if (!(await mayScore(asker, unitId))) return refuse('notFound');
  const db = await database();
  const values = { unitId, year, items: JSON.stringify(scoreTableSchema.parse(table)) };
  await db
    .insertInto('scorePoints')
    .values(values)
    .onConflict((conflict) => conflict.columns(['unitId', 'year']).doUpdateSet(values))
    .execute();
  return { ok: true };
}

/** The table of the year, else that of the last year before it that has one. */
async function tableOf(unitId: string, year: number): Promise<ScoreTable> {
  const db = await database();
  const row = await db
    .selectFrom('scorePoints')
    .select('items')
    .where('unitId', '=', unitId)
    .where('year', '<=', year)
    .orderBy('year', 'desc')
    .executeTakeFirst();
  return row ? scoreTableSchema.parse(JSON.parse(row.items)) : usualTable;
}

async function mayScore(asker: Asker, unitId: string): Promise<boolean> {
  return await mayToUnit(await database(), asker, 'scoreUnits', unitId);
}

/** The entries of the log that are counted. */
const logged = {
  returned: sql`log.action = 'return' and log."fromStatus" in ('countyReview', 'approved')`,
  reopened: sql`log.action = 'reopen'`,
};

/** The reports that the government's own is the sum of, whatever became of them. */
async function reportsOf(unitId: string, year: number): Promise<string[]> {
  const db = await database();
  const parts = await listParts(db, await partTree(db, unitId), year);
  return parts.flatMap(({ reportId }) => reportId ?? []);
}

/** By report: how often the office returned it, or how often it was corrected once public. */
async function countsOf(reportIds: readonly string[], what: Counted): Promise<ReadonlyMap<string, number>> {
  const db = await database();
  const { rows } = await sql<{ reportId: string; count: number }>`
    select "reportId", count(*) as count from "reportLog" as log
    where ${logged[what]} and ${isOneOf(db, 'reportId', reportIds)} group by "reportId"`.execute(db);
  return new Map(rows.map(({ reportId, count }) => [reportId, Number(count)]));
}

/** The reports that say half of what is their own in the words of another unit. */
async function alikeOf(reportIds: readonly string[]): Promise<ReadonlySet<string>> {
  const db = await database();
  const rows: OwnSentence[] = await db
    .selectFrom('reportSentence')
    .select(['reportId', 'digest'])
    .where(isOneOf(db, 'reportId', reportIds))
    .execute();
  return alikeReports(rows);
}
