/** Lists, boards and sums find their rows by an index, however many reports other offices have: on both databases. */
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { database } from '@/lib/store/database/database';
import { sharedCounts } from '@/lib/store/projection/sentences';
import { listOwnReports } from '@/lib/store/reports/report';
import { partFigures } from '@/lib/store/rollup/part-figures';
import { getRollUp } from '@/lib/store/rollup/roll-up';
import { listSeason, seasonNumbers, seasonYears } from '@/lib/store/season/season-rows';
import { wholeReadsOf } from '@/lib/store/testing/query-plans';
import { openReportingCounty, type ReportingCounty } from '@/lib/store/testing/reporting-county';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi } from '@/lib/store/testing/two-offices';
import { listOwnQueue, queueBelow } from '@/lib/store/workflow/report-queue';

provideDatabase();

/** Tables with a row or more for each report or unit. */
const LARGE = [
  'report',
  'reportProjection',
  'reportFigure',
  'reportSentence',
  'obligation',
  'unit',
  'membership',
  'post',
  'comment',
];
/** What queries call them. */
const ALIASES = ['seen', 'figure', 'into', 'asked', 'asker', 'theirs', 'mine', 'handedIn'];

/** Units beside the county, each with a report. */
const OTHERS = 10_000;

const year = 2025;
let county: ReportingCounty;

beforeEach(async () => {
  const figures = { 't2/penalties/decisions': '3' };
  county = await openReportingCounty(year, [
    { shortName: '甲镇', figures },
    { shortName: '乙镇', figures, status: 'countyReview' },
    { shortName: '丙镇', figures, status: 'draft' },
    { shortName: '丁镇' },
  ]);
  await addCountry();
});

/** Many units beside the county, each with a report, as rows; the database counts what it has. */
async function addCountry(): Promise<void> {
  const db = await database();
  const numbers = sql`with recursive number(n) as (select 1 union all select n + 1 from number where n < ${OTHERS})`;
  const id = sql`'unit-' || n`;
  const texts = Object.entries(qingshi).filter(([key]) => !['name', 'shortName', 'level', 'creditCode'].includes(key));
  await sql`insert into unit (id, "parentId", level, name, "shortName", "createdAt", ${sql.join(texts.map(([key]) => sql.ref(key)))})
    ${numbers} select ${id}, case when n > 60 then 'unit-' || (n % 60 + 1) end, case when n > 60 then 'township' else 'county' end,
      ${id}, ${id}, '', ${sql.join(texts.map(([, text]) => sql`${text}`))} from number`.execute(db);
  await sql`insert into obligation ("unitId", year, kind) ${numbers} select ${id}, ${year}, 'own' from number`.execute(
    db,
  );
  await sql`insert into report (id, "unitId", year, kind, "templateId", status, revision, draft, "createdAt", "updatedAt")
    ${numbers} select ${id}, ${id}, ${year}, 'own', 'cn-2021', 'approved', 0, '{}', '', '' from number`.execute(db);
  await sql`insert into "reportProjection" ("reportId", title, filled, required, errors, warnings, unexplained, hints, "byRule",
      "largestChange", url, "isImported", "ruleSet", "checkedOn")
    ${numbers} select ${id}, '', 0, 1, 0, 0, 0, 0, '{}', 0, '', 0, '', '' from number`.execute(db);
  await sql`insert into "user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
    ${numbers} select ${id}, '', ${id}, 0, '', '' from number`.execute(db);
  await sql`insert into post ("userId", "unitId", role) ${numbers} select ${id}, ${id}, 'clerk' from number`.execute(
    db,
  );
  await sql`insert into comment (id, "reportId", anchor, words, text, "userId", "userName", at)
    ${numbers} select ${id}, ${id}, '{}', '', '', ${id}, '', '' from number`.execute(db);
  await sql`insert into "reportFigure" (year, cell, "reportId", value)
    ${numbers} select ${year}, 't2/penalties/decisions', ${id}, n from number`.execute(db);
  await sql`insert into "reportSentence" ("reportId", year, digest)
    ${numbers} select ${id}, ${year} - n % 5, ${id} from number`.execute(db);
  await sql`analyze`.execute(db);
}

/** What is read from end to end of the large tables; empty where all is found by an index. */
async function largeReads(work: () => Promise<unknown>): Promise<string[]> {
  const plans = await wholeReadsOf(work);
  expect(plans.length).toBeGreaterThan(0);
  return plans.flatMap(({ sql: text, tables }) =>
    tables
      .filter((each) => [...LARGE, ...ALIASES].includes(each.replace(/_\d+$/, '')))
      .map((each) => `${each}: ${text.slice(0, 150)}`),
  );
}

const asked: Readonly<Record<string, () => Promise<unknown>>> = {
  'the reports of the own unit': () => listOwnReports(county.clerk),
  'the own queue': () => listOwnQueue(county.clerk),
  'what waits for the office': () => queueBelow(county.supervisor, 'office', 20),
  'what waits for the units': () => queueBelow(county.supervisor, 'units', 20),
  'the board': () => listSeason(county.supervisor, year, '2026-01-10'),
  'the season in numbers': () => seasonNumbers(county.supervisor, year, '2026-01-10'),
  'what reports share': async () => sharedCounts(await database(), year),
  'the years': () => seasonYears(county.supervisor),
  'the sum of the county': () => getRollUp(county.supervisor, county.countyId, year),
  'the units behind a figure of the sum': async () => {
    const rollUp = await getRollUp(county.supervisor, county.countyId, year);
    if (!rollUp) throw new Error('no roll-up');
    return await partFigures(rollUp, 't2/penalties/decisions');
  },
};

it('each is found by an index', async () => {
  const found: Record<string, string[]> = {};
  for (const [name, work] of Object.entries(asked)) found[name] = await largeReads(work);
  expect(found).toEqual(Object.fromEntries(Object.keys(asked).map((name) => [name, []])));
});
