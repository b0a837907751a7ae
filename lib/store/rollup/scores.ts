/** The score sheet of a government's units: what there is against each, and the points of the office. Seen by that office alone. */
import { sql } from 'kysely';
import { z } from 'zod';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { type Score, type ScoreFacts, type ScorePoints, scoreItems, scoreOf, usualPoints } from '@/lib/rollup/score';
import { database } from '@/lib/store/database/database';
import { unitsWhere } from '@/lib/store/people/asker';
import { listSeason } from '@/lib/store/season/season-rows';
import type { Asker } from '@/lib/workflow/asker';
import type { SeasonRow } from '@/lib/workflow/season';
import { withParts } from './part-rows';

const stored = z.record(z.enum(scoreItems), z.number().min(0).max(100));

export interface ScoredUnit extends Score {
  readonly row: SeasonRow;
}

export interface ScoreSheet {
  readonly points: ScorePoints;
  /** The units that owe a report, worst first. */
  readonly units: readonly ScoredUnit[];
}

/** The sheet as of an ISO date, or undefined for whoever may not score the units of the government. */
export async function scoreSheet(
  asker: Asker,
  unitId: string,
  year: number,
  today: string,
): Promise<ScoreSheet | undefined> {
  if (!(await mayScore(asker, unitId))) return undefined;
  const points = await pointsOf(unitId, year);
  const [returns, alike] = [await countsOf(unitId, year, 'returned'), await countsOf(unitId, year, 'alike')];
  const units = (await listSeason(asker, year, today))
    .filter((row) => row.standing === 'due' && row.unitId !== unitId)
    .map((row) => {
      const id = row.report?.id ?? '';
      return { row, ...scoreOf(factsOf(row, returns.get(id) ?? 0, alike.get(id) ?? 0), points) };
    });
  return { points, units: units.sort((a, b) => a.score - b.score) };
}

function factsOf({ inTime, report }: SeasonRow, returned: number, alike: number): ScoreFacts {
  return {
    overdue: inTime === 'overdue' ? 1 : 0,
    late: inTime === 'late' ? 1 : 0,
    returned,
    error: report?.errors ?? 0,
    unexplained: report?.unexplained ?? 0,
    alike: alike > 0 ? 1 : 0,
  };
}

/** Sets the points of the year. */
export async function setScorePoints(
  asker: Asker,
  { unitId, year, points }: { readonly unitId: string; readonly year: number; readonly points: ScorePoints },
): Promise<{ readonly ok: true } | Refusal<'notFound'>> {
  if (!(await mayScore(asker, unitId))) return refuse('notFound');
  const db = await database();
  const values = { unitId, year, points: JSON.stringify(points) };
  await db
    .insertInto('scorePoints')
    .values(values)
    .onConflict((conflict) => conflict.columns(['unitId', 'year']).doUpdateSet(values))
    .execute();
  return { ok: true };
}

async function pointsOf(unitId: string, year: number): Promise<ScorePoints> {
  const db = await database();
  const row = await db
    .selectFrom('scorePoints')
    .select('points')
    .where('unitId', '=', unitId)
    .where('year', '<=', year)
    .orderBy('year', 'desc')
    .executeTakeFirst();
  return row ? { ...usualPoints, ...stored.parse(JSON.parse(row.points)) } : usualPoints;
}

async function mayScore(asker: Asker, unitId: string): Promise<boolean> {
  const db = await database();
  const unit = await db
    .selectFrom('unit')
    .select('id')
    .where('id', '=', unitId)
    .where('id', 'in', unitsWhere(asker, 'scoreUnits'))
    .executeTakeFirst();
  return unit !== undefined;
}

/** Fewer sentences in common may be chance; of them at least half must be the report's own. */
const SHARED = 3;

/** By report: how often the office returned it, or how many other units say half of it in the same words. */
async function countsOf(
  unitId: string,
  year: number,
  what: 'returned' | 'alike',
): Promise<ReadonlyMap<string, number>> {
  const db = await database();
  const counting =
    what === 'returned'
      ? sql`select part."reportId", count(*) as count from part
          join "reportLog" as log on log."reportId" = part."reportId"
          where log.action = 'return' and log."fromStatus" in ('countyReview', 'approved') group by part."reportId"`
      : sql`select "reportId", count(*) as count from (
          select own."reportId", other."reportId" as "otherId", count(*) as shared,
            (select count(*) from "reportSentence" where "reportId" = own."reportId") as "all"
          from part join "reportSentence" as own on own."reportId" = part."reportId"
          join "reportSentence" as other on other.digest = own.digest and other."reportId" <> own."reportId"
          join part as beside on beside."reportId" = other."reportId"
          group by own."reportId", other."reportId"
        ) as pairs where shared >= ${SHARED} and shared * 2 >= "all" group by "reportId"`;
  const { rows } = await sql<{ reportId: string; count: number }>`${withParts(unitId, year)} ${counting}`.execute(db);
  return new Map(rows.map(({ reportId, count }) => [reportId, count]));
}
