/** What anybody may read: the published reports of offices that have switched that on, their own and those below them. */
import { sql } from 'kysely';
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { Report } from '@/lib/report/report';
import { database } from '@/lib/store/database/database';
import { mayToUnit } from '@/lib/store/people/authority';
import { seenBy } from '@/lib/store/people/seen-reports';
import { notPractice } from '@/lib/store/practice/not-practice';
import { parseDraft } from '@/lib/store/reports/stored-draft';
import { selectUnitsUnder } from '@/lib/store/units/unit-tree';
import type { Asker } from '@/lib/workflow/asker';
import { agencyOf, type ObligationKind } from '@/lib/workflow/obligation';
import { isPublic, reportStatuses } from '@/lib/workflow/status';

/** A report as it is told to the public, or listed for its office. */
export interface ToldReport {
  /** The agency that the report is of. */
  readonly unitName: string;
  readonly creditCode: string;
  readonly kind: ObligationKind;
  readonly year: number;
  readonly title: string;
  readonly publishedOn: string;
  readonly url: string;
  readonly report: Report;
}

const PUBLIC = reportStatuses.filter(isPublic);

/** So many reports are in memory at a time. */
const AT_A_TIME = 50;

/** The office at a public address with its years, newest first; undefined where it has not switched that on. */
export async function openOffice(
  unitId: string,
): Promise<{ readonly name: string; readonly years: readonly number[] } | undefined> {
  const db = await database();
  const unit = await db
    .selectFrom('unit')
    .select('name')
    .where('id', '=', unitId)
    .where('openData', '=', 1)
    .where('closedAt', 'is', null)
    .executeTakeFirst();
  if (!unit) return undefined;
  const rows = await db
    .selectFrom('report')
    .select('year')
    .distinct()
    .where('status', 'in', PUBLIC)
    .where('unitId', 'in', withinOffice(unitId))
    .orderBy('year', 'desc')
    .execute();
  return { name: unit.name, years: rows.map(({ year }) => year) };
}

/** The published reports of the office on a year, by name; none where it has not switched that on. */
export async function* publishedReports(unitId: string, year: number): AsyncGenerator<ToldReport> {
  if (!(await openOffice(unitId))) return;
  yield* told(
    (query) => query.where('report.status', 'in', PUBLIC).where('report.unitId', 'in', withinOffice(unitId)),
    year,
  );
}

/** The reports on a year that the asker may see, whatever their status, by name. */
export async function* seenReports(asker: Asker, year: number): AsyncGenerator<ToldReport> {
  yield* told((query) => query.where(seenBy(asker)).where(notPractice), year);
}

function withinOffice(unitId: string) {
  return sql<string>`(select ${unitId} union ${selectUnitsUnder(sql`select ${unitId}`)})`;
}

async function query() {
  const db = await database();
  return db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .leftJoin('reportProjection as seen', 'seen.reportId', 'report.id')
    .select([
      'unit.name as unitName',
      'unit.level',
      'unit.creditCode',
      'report.kind',
      'report.year',
      'report.templateId',
    ])
    .select(['report.draft', 'seen.title', 'seen.publishedOn', 'seen.url']);
}

type ToldQuery = Awaited<ReturnType<typeof query>>;

async function* told(narrow: (all: ToldQuery) => ToldQuery, year: number): AsyncGenerator<ToldReport> {
  for (let from = 0; ; from += AT_A_TIME) {
    const rows = await narrow(await query())
      .where('report.year', '=', year)
      .orderBy('unit.name')
      .orderBy('report.kind')
      .orderBy('report.id')
      .limit(AT_A_TIME)
      .offset(from)
      .execute();
    for (const { draft, templateId, title, publishedOn, url, level, ...row } of rows) {
      const unitName = agencyOf({ ...row, level });
      const report = { templateId, draft: parseDraft(draft) };
      yield { ...row, unitName, title: title ?? '', publishedOn: publishedOn ?? '', url: url ?? '', report };
    }
    if (rows.length < AT_A_TIME) return;
  }
}

/** Whether the office has switched it on. */
export async function isOpen(unitId: string): Promise<boolean> {
  const db = await database();
  const row = await db.selectFrom('unit').select('openData').where('id', '=', unitId).executeTakeFirst();
  return row?.openData === 1;
}

/** Switches it on or off. */
export async function setOpenData(
  asker: Asker,
  unitId: string,
  open: boolean,
): Promise<{ readonly ok: true } | Refusal<'notFound'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (!(await mayToUnit(trx, asker, 'openData', unitId))) return refuse('notFound');
    await trx
      .updateTable('unit')
      .set({ openData: open ? 1 : 0 })
      .where('id', '=', unitId)
      .execute();
    return { ok: true };
  });
}
