/** What lists show of a report, written in the transaction that changes it: no list opens a draft. */
import type { Insertable, Kysely } from 'kysely';
import { largestWeight } from '@/lib/report/compare/largest-changes';
import type { Explanations } from '@/lib/report/explanation';
import { isoDay } from '@/lib/report/moment';
import { progressOf, requiredOfReport } from '@/lib/report/progress';
import { readCells } from '@/lib/report/read-cells';
import { draftText, type Report } from '@/lib/report/report';
import { checkReport } from '@/lib/rules/check-report';
import { answerTo } from '@/lib/rules/explain';
import { RULE_SET_VERSION } from '@/lib/rules/rule-set-version';
import type { Finding, RuleContext } from '@/lib/rules/types';
import type { ReportProjectionTable, Tables } from '@/lib/store/database/schema';
import { readDetails } from '@/lib/store/reports/report-log';
import { parseDraft } from '@/lib/store/reports/stored-draft';
import type { CellId } from '@/lib/template/keys';
import { templateById } from '@/lib/template/registry';
import { keepFigures } from './figures';
import { contextOf } from './rule-context';
import { keepSentences } from './sentences';

export type Projection = Insertable<ReportProjectionTable>;

/** Writes what is shown of the report, and of the one after it, whose comparison with last year it changes. */
export async function projectReport(trx: Kysely<Tables>, reportId: string): Promise<void> {
  const today = isoDay(new Date());
  const { projection, report, author, kind } = await workedOut(trx, reportId, today);
  await write(trx, projection);
  // What is for practice is in no sum and in no comparison.
  if (kind !== 'practice') {
    await keepFigures(trx, reportId, author.year, report);
    await keepSentences(trx, reportId, report, author);
  }
  // The next year's, and the one for practice with that year.
  const after = await trx
    .selectFrom('report')
    .innerJoin('report as own', (join) =>
      join
        .onRef('own.unitId', '=', 'report.unitId')
        .on(({ or, eb, ref }) => or([eb('own.kind', '=', ref('report.kind')), eb('report.kind', '=', 'practice')]))
        .on(({ eb, ref }) => eb('report.year', '=', eb(ref('own.year'), '+', 1))),
    )
    .select('report.id')
    .where('own.id', '=', reportId)
    .execute();
  for (const { id } of after) await write(trx, await projectionOf(trx, id, today));
}

/** What is shown of the report, worked out anew from what is stored and judged as of an ISO date. */
export async function projectionOf(db: Kysely<Tables>, reportId: string, today: string): Promise<Projection> {
  return (await workedOut(db, reportId, today)).projection;
}

async function workedOut(db: Kysely<Tables>, reportId: string, today: string) {
  const row = await db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select(['report.unitId', 'report.year', 'report.kind', 'report.status', 'report.templateId', 'report.draft'])
    .select(['unit.name', 'unit.shortName', 'unit.level'])
    .where('report.id', '=', reportId)
    .executeTakeFirstOrThrow();
  const { templateId, name, shortName, level, ...rest } = row;
  const report = { templateId, draft: parseDraft(row.draft) };
  const unit = { name, shortName, level };
  const context = await contextOf(db, { ...rest, unit }, today);
  const projection: Projection = {
    reportId,
    ...written(report, context),
    ...judged(report, context, await answersTo(db, reportId)),
    ...(await travelled(db, reportId)),
    ruleSet: RULE_SET_VERSION,
    checkedOn: today,
  };
  return { projection, report, author: { unit, year: row.year }, kind: row.kind };
}

async function write(trx: Kysely<Tables>, projection: Projection): Promise<void> {
  await trx
    .insertInto('reportProjection')
    .values(projection)
    .onConflict((conflict) => conflict.column('reportId').doUpdateSet(projection))
    .execute();
}

/** Title, progress, totals, and how far they are from last year's. */
function written({ templateId, draft }: Report, { prior }: RuleContext) {
  const template = templateById(templateId);
  const { filled, total } = progressOf(requiredOfReport(template), draft);
  const { cells } = readCells(template, draft);
  const number = (cell: CellId) => {
    const value = cells.get(cell);
    return typeof value === 'number' ? value : null;
  };
  return {
    title: draftText(draft, 'title'),
    filled,
    required: total,
    received: number('t3/received/total'),
    handled: number('t3/concluded/total'),
    carried: number('t3/carriedForward/total'),
    largestChange: prior?.templateId === templateId ? largestWeight(template, prior.draft, draft) : 0,
  };
}

/** The findings counted as pages count them: without those that wait for a blank, and hints that were put away. */
function judged(report: Report, context: RuleContext, explanations: Explanations) {
  const findings = checkReport(templateById(report.templateId), report, context).filter(
    (finding) => finding.severity !== 'incomplete' && !answerTo(finding, explanations)?.isDismissed,
  );
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity);
  const warnings = of('warning');
  return {
    errors: of('error').length,
    warnings: warnings.length,
    unexplained: warnings.filter((finding) => !answerTo(finding, explanations)).length,
    hints: of('hint').length,
    byRule: JSON.stringify(countsByRule([...of('error'), ...warnings])),
  };
}

function countsByRule(findings: readonly Finding[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b)));
}

async function answersTo(db: Kysely<Tables>, reportId: string): Promise<Explanations> {
  const rows = await db
    .selectFrom('explanation')
    .select(['fingerprint', 'text', 'dismissed'])
    .where('reportId', '=', reportId)
    .orderBy('number')
    .execute();
  return Object.fromEntries(
    rows.map(({ fingerprint, text, dismissed }) => [fingerprint, { text, isDismissed: dismissed === 1 }]),
  );
}

/** What the log says of where the report has been. */
async function travelled(db: Kysely<Tables>, reportId: string) {
  const log = await db
    .selectFrom('reportLog')
    .select(['action', 'at', 'fromStatus', 'toStatus', 'data'])
    .where('reportId', '=', reportId)
    .orderBy('seq')
    .execute();
  const handedIn = log.find(({ toStatus, fromStatus }) => arrives(toStatus) && !arrives(fromStatus));
  // The first publication counts: a correction changes neither its day nor its address.
  const published = log.find(({ action }) => action === 'publish');
  const details = published && readDetails(published.data);
  const last = [...log].reverse().find(({ fromStatus, toStatus }) => fromStatus !== toStatus);
  return {
    handedInOn: handedIn ? isoDay(new Date(handedIn.at)) : null,
    publishedOn: details?.publishedOn ?? null,
    url: details?.url ?? '',
    isImported: last?.action === 'import' ? 1 : 0,
  };
}

function arrives(status: string): boolean {
  return status === 'countyReview' || status === 'approved';
}
