/** The obligations of a year that somebody may see, each with its unit and what is shown of its report: one query, no draft. */
import { type Database, database } from '@/lib/store/database/database';
import { reportUnitsOf } from '@/lib/store/people/asker';
import { isClosedTo } from '@/lib/store/people/seen-reports';
import { sharedCounts } from '@/lib/store/projection/sentences';
import { submitDays } from '@/lib/store/workflow/deadlines';
import { storedStages } from '@/lib/store/workflow/stored-stages';
import type { Asker } from '@/lib/workflow/asker';
import {
  closedReport,
  type SeasonFacts,
  type SeasonReport,
  type SeasonRow,
  type SeasonSummary,
  seasonRow,
  seasonStanding,
  summaryOf,
} from '@/lib/workflow/season';
import type { SeasonSort } from '@/lib/workflow/season-view';

/** Of which units, and in which order the rows will stand. */
export interface SeasonWanted {
  readonly sort?: SeasonSort;
  readonly units?: readonly string[];
}

/**
 * The rows as of an ISO date, in no order. Units that are closed are there only with a report. What reports share is
 * counted where they will be sorted by risk, else 0: it is read from every sentence of the year.
 */
export async function listSeason(
  asker: Asker,
  year: number,
  today: string,
  { sort, units }: SeasonWanted = {},
): Promise<SeasonRow[]> {
  const rows = await query(asker, year, units);
  const shared = await sharedFor(year, sort);
  return rows.map((row) => {
    const { unitId, unitName, level, phone, kind, standing, reason, intoName } = row;
    const { submitBy, extendedTo, extensionReason } = row;
    const unit = { unitId, unitName, level, phone };
    const deadline = { submitBy, extendedTo, extensionReason };
    const report = reportOf(row, shared);
    return seasonRow({ ...unit, ...deadline, year, kind, standing, reason, intoName, report }, today);
  });
}

/** The same rows with no more than what boards narrow and order them by: for a season of many units. */
export async function listSeasonFacts(
  asker: Asker,
  year: number,
  today: string,
  sort?: SeasonSort,
): Promise<SeasonFacts[]> {
  const rows = await factsQuery(asker, year);
  const shared = await sharedFor(year, sort);
  return rows.map((row) => {
    const { unitId, unitName, level, kind, standing, submitBy, extendedTo, handedInOn, publishedOn } = row;
    const report = factsOf(row, shared);
    const judged = report && { status: report.status, isImported: row.isImported === 1, handedInOn, publishedOn };
    const stands = seasonStanding({ level, year, standing, submitBy, extendedTo, report: judged }, today);
    return { unitId, unitName, kind, standing, extendedTo, ...stands, report };
  });
}

type Facts = Awaited<ReturnType<typeof factsQuery>>[number];

function factsOf(row: Facts, shared: ReadonlyMap<string, number>): SeasonFacts['report'] {
  const { reportId, status } = row;
  if (reportId === null || status === null) return null;
  const facts = {
    id: reportId,
    status,
    since: row.since ?? '',
    isClosed: false,
    filled: row.filled ?? 0,
    required: row.required ?? 1,
    errors: row.errors ?? 0,
    warnings: row.warnings ?? 0,
    unexplained: row.unexplained ?? 0,
    largestChange: row.largestChange ?? 0,
    shared: shared.get(reportId) ?? 0,
    handedInOn: row.handedInOn,
    publishedOn: row.publishedOn,
  };
  return row.isClosed ? closedReport(facts) : facts;
}

async function sharedFor(year: number, sort: SeasonSort | undefined): Promise<ReadonlyMap<string, number>> {
  return sort === 'risk' ? await sharedCounts(await database(), year) : new Map();
}

type Row = Awaited<ReturnType<typeof query>>[number];

function reportOf(row: Row, shared: ReadonlyMap<string, number>): SeasonReport | null {
  const facts = factsOf(row, shared);
  return (
    facts && {
      ...facts,
      moves: row.moves ?? 0,
      revision: row.revision ?? 0,
      stages: storedStages({ ...row, status: facts.status }),
      isImported: row.isImported === 1,
      openThreads: facts.isClosed ? 0 : Number(row.openThreads ?? 0),
    }
  );
}

async function query(asker: Asker, year: number, units: readonly string[] | undefined) {
  return await facts(await database(), asker, year)
    .$if(units !== undefined, (all) => all.where('obligation.unitId', 'in', units ?? []))
    .leftJoin('unit as into', 'into.id', 'obligation.intoUnitId')
    .select(['obligation.reason', 'obligation.extensionReason', 'into.name as intoName'])
    .select(['unit.phone', 'unit.parentId', 'unit.reviewStages', 'report.stages', 'report.moves', 'report.revision'])
    .select(({ selectFrom }) =>
      selectFrom('comment')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('comment.reportId', '=', 'report.id')
        .where('comment.threadId', 'is', null)
        .where('comment.resolvedAt', 'is', null)
        .as('openThreads'),
    )
    .execute();
}

async function factsQuery(asker: Asker, year: number) {
  return await facts(await database(), asker, year).execute();
}

/** The obligations with what boards narrow and order them by. */
function facts(db: Database, asker: Asker, year: number) {
  return obligations(db, asker, year)
    .select(['obligation.unitId', 'obligation.kind', 'obligation.standing', 'obligation.extendedTo'])
    .select(['unit.name as unitName', 'unit.level', 'wanted.submitBy', 'report.id as reportId', 'report.status'])
    .select(({ fn }) => fn.coalesce('report.movedAt', 'report.updatedAt').as('since'))
    .select(isClosedTo(asker).as('isClosed'))
    .select(['seen.isImported', 'seen.filled', 'seen.required', 'seen.errors', 'seen.warnings', 'seen.unexplained'])
    .select(['seen.largestChange', 'seen.handedInOn', 'seen.publishedOn']);
}

/** The obligations of a year that the asker may see, each with its unit, its report and the day that the office above has set. */
function obligations(db: Database, asker: Asker, year: number) {
  return db
    .selectFrom('obligation')
    .innerJoin('unit', 'unit.id', 'obligation.unitId')
    .leftJoin(submitDays(db, year, reportUnitsOf(asker)).as('wanted'), (join) =>
      join.onRef('wanted.parentId', '=', 'unit.parentId'),
    )
    .leftJoin('report', (join) =>
      join
        .onRef('report.unitId', '=', 'obligation.unitId')
        .onRef('report.year', '=', 'obligation.year')
        .onRef('report.kind', '=', 'obligation.kind'),
    )
    .leftJoin('reportProjection as seen', 'seen.reportId', 'report.id')
    .where('obligation.year', '=', year)
    .where('obligation.unitId', 'in', reportUnitsOf(asker))
    .where(({ or, eb }) => or([eb('unit.closedAt', 'is', null), eb('report.id', 'is not', null)]));
}

/** The season in numbers: obligations that stand alike are counted by the database. */
export async function seasonNumbers(asker: Asker, year: number, today: string): Promise<SeasonSummary> {
  const rows = await obligations(await database(), asker, year)
    .select(['obligation.standing', 'obligation.extendedTo', 'unit.level', 'report.status', 'wanted.submitBy'])
    .select(['seen.isImported', 'seen.handedInOn', 'seen.publishedOn'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .groupBy(['obligation.standing', 'obligation.extendedTo', 'unit.level', 'report.status', 'wanted.submitBy'])
    .groupBy(['seen.isImported', 'seen.handedInOn', 'seen.publishedOn'])
    .execute();
  return summaryOf(
    rows.map(({ status, isImported, handedInOn, publishedOn, count, ...row }) => {
      const report = status && { status, isImported: isImported === 1, handedInOn, publishedOn };
      return { ...row, ...seasonStanding({ ...row, year, report }, today), count: Number(count) };
    }),
  );
}

/** The years of which the asker may see an obligation, newest first. */
export async function seasonYears(asker: Asker): Promise<number[]> {
  const db = await database();
  const rows = await db
    .selectFrom('obligation')
    .select('year')
    .distinct()
    .where('unitId', 'in', reportUnitsOf(asker))
    .orderBy('year', 'desc')
    .execute();
  return rows.map(({ year }) => year);
}
