/** Reports: listing, beginning, reading. Writing into one is in save-draft.ts. */
import type { Transaction } from 'kysely';
import { applyPatch } from '@/lib/report/compare/diff';
import { takenOver } from '@/lib/report/compare/last-year';
import { proposeReport } from '@/lib/report/filling/proposals';
import type { Progress } from '@/lib/report/progress';
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { Patch, Report } from '@/lib/report/report';
import { isWritableYear } from '@/lib/report/report-year';
import { database } from '@/lib/store/database/database';
import { newId } from '@/lib/store/database/new-id';
import type { Tables } from '@/lib/store/database/schema';
import { unitsOf, writtenUnitsOf } from '@/lib/store/people/asker';
import { seenBy } from '@/lib/store/people/seen-reports';
import { projectReport } from '@/lib/store/projection/project-report';
import { owe } from '@/lib/store/season/obligations';
import { type Unit, unitColumns } from '@/lib/store/units/unit';
import { unitsAbove } from '@/lib/store/units/unit-tree';
import { templateForYear } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import type { Asker } from '@/lib/workflow/asker';
import { kindFor, type ObligationKind, reportingUnit } from '@/lib/workflow/obligation';
import { isPublic, type ReportStatus } from '@/lib/workflow/status';
import { reportBefore } from './prior-report';
import { isImported } from './published-elsewhere';
import { draftJson, parseDraft } from './stored-draft';

/** A line of a list of reports. */
export interface ReportSummary {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly year: number;
  readonly kind: ObligationKind;
  readonly status: ReportStatus;
  readonly title: string;
  readonly progress: Progress;
  /** Published elsewhere and imported; nobody here has signed it. */
  readonly isImported: boolean;
  /** ISO time of the last save. */
  readonly updatedAt: string;
}

/** A report with all that its pages show. */
export interface StoredReport {
  readonly id: string;
  readonly unit: Unit;
  readonly unitId: string;
  /** The ids of the units above, nearest first. */
  readonly above: readonly string[];
  readonly year: number;
  readonly kind: ObligationKind;
  readonly status: ReportStatus;
  /** To be named by the next save. */
  readonly revision: number;
  /** The newest version that went through the workflow; 0 before the first. */
  readonly version: number;
  readonly report: Report;
  /** Published elsewhere and imported; nobody here has signed it. */
  readonly isImported: boolean;
  /** Public, and being corrected: what was published stands until then. */
  readonly isCorrecting: boolean;
  readonly createdAt: string;
  /** ISO time of the last save. */
  readonly updatedAt: string;
}

/** The reports of the units whose people the asker is one of, newest year first. Those of units below are listed by season. */
export async function listOwnReports(asker: Asker): Promise<ReportSummary[]> {
  return await summaries(asker, 'own', MOST_OWN);
}

/** So many reports of the asker's own units are listed at most: decades of a few units. */
const MOST_OWN = 200;

/** The newest reports of the units below the asker's own, so many at most. */
export async function listReportsBelow(asker: Asker, most: number): Promise<ReportSummary[]> {
  return await summaries(asker, 'below', most);
}

async function summaries(asker: Asker, whose: 'own' | 'below', most: number): Promise<ReportSummary[]> {
  const db = await database();
  const rows = await db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .innerJoin('reportProjection as seen', 'seen.reportId', 'report.id')
    .select(['report.id', 'report.unitId', 'unit.name as unitName', 'report.year', 'report.kind', 'report.status'])
    .select(['report.updatedAt', 'seen.title', 'seen.filled', 'seen.required', 'seen.isImported'])
    .where(seenBy(asker))
    .where('report.unitId', whose === 'own' ? 'in' : 'not in', unitsOf(asker))
    .orderBy('report.year', 'desc')
    .orderBy('unit.name')
    .orderBy('report.kind')
    .limit(most)
    .execute();
  return rows.map(({ filled, required, isImported: imported, ...row }) => ({
    ...row,
    progress: { filled, total: required },
    isImported: imported === 1,
  }));
}

/** The report, or undefined where there is none or it is none of the asker's. */
export async function getReport(asker: Asker, id: string): Promise<StoredReport | undefined> {
  const db = await database();
  const row = await db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .innerJoin('reportProjection as seen', 'seen.reportId', 'report.id')
    .select(unitColumns)
    .select('seen.publishedOn')
    .select([
      'report.id as reportId',
      'report.year',
      'report.kind',
      'report.templateId',
      'report.status',
      'report.revision',
      'report.version',
      'report.draft',
      'report.createdAt',
      'report.updatedAt',
    ])
    .select(isImported.as('isImported'))
    .where('report.id', '=', id)
    .where(seenBy(asker))
    .executeTakeFirst();
  if (!row) return undefined;
  const { reportId, year, kind, templateId, status, revision, version, draft, createdAt, updatedAt, ...rest } = row;
  const { isImported: imported, publishedOn, ...unit } = rest;
  return {
    id: reportId,
    unit,
    unitId: unit.id,
    above: await unitsAbove(db, unit.id),
    year,
    kind,
    status,
    revision,
    version,
    report: { templateId, draft: parseDraft(draft) },
    isImported: Boolean(imported),
    isCorrecting: publishedOn !== null && !isPublic(status),
    createdAt,
    updatedAt,
  };
}

/** What becomes of the wish to begin a report; `exists` names the one that is there. */
export type Creation =
  | { readonly ok: true; readonly id: string }
  | (Refusal<'exists'> & { readonly id: string })
  | Refusal<'noTemplate' | 'notFound'>;

/** The unit's report of the kind, the main one where none is named, on a year as it stands, or undefined where there is none or the unit is none of the asker's. */
export async function getReportOfYear(
  asker: Asker,
  unitId: string,
  year: number,
  wanted?: ObligationKind,
): Promise<
  Pick<StoredReport, 'id' | 'unitId' | 'above' | 'report' | 'status' | 'isImported' | 'updatedAt'> | undefined
> {
  const db = await database();
  const unit = await db.selectFrom('unit').select('level').where('id', '=', unitId).executeTakeFirst();
  if (!unit) return undefined;
  const row = await db
    .selectFrom('report')
    .select(['id', 'templateId', 'draft', 'status', 'updatedAt'])
    .select(isImported.as('isImported'))
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .where('kind', '=', kindFor(unit.level, wanted))
    .where(seenBy(asker))
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      unitId,
      above: await unitsAbove(db, unitId),
      report: { templateId: row.templateId, draft: parseDraft(row.draft) },
      status: row.status,
      isImported: Boolean(row.isImported),
      updatedAt: row.updatedAt,
    }
  );
}

export interface Beginning {
  /** The main kind of the unit where none is named. */
  readonly kind?: ObligationKind | undefined;
  /** Goes over the sentences that are proposed. */
  readonly written?: Patch | undefined;
}

/** Begins the report of a unit on a year, with the sentences that are proposed for it, in the format in force. */
export async function createReport(
  asker: Asker,
  unitId: string,
  year: number,
  { kind: wanted, written = {} }: Beginning = {},
): Promise<Creation> {
  const template = templateForYear(year);
  if (!template || !isWritableYear(year)) return refuse('noTemplate');
  const db = await database();
  return await db.transaction().execute(async (trx): Promise<Creation> => {
    const unit = await trx
      .selectFrom('unit')
      .select(unitColumns)
      .where('id', '=', unitId)
      .where('closedAt', 'is', null)
      .where('id', 'in', writtenUnitsOf(asker))
      .executeTakeFirst();
    if (!unit) return refuse('notFound');
    const kind = kindFor(unit.level, wanted);
    const first = await firstDraft(trx, template, unit, year, kind);
    const report = { ...first, draft: applyPatch(first.draft, written) };
    const id = await insertReport(trx, asker, unitId, year, report, kind);
    if (id) return { ok: true, id };
    const { id: existing } = await trx
      .selectFrom('report')
      .select('id')
      .where('unitId', '=', unitId)
      .where('year', '=', year)
      .where('kind', '=', kind)
      .executeTakeFirstOrThrow();
    return { ...refuse('exists'), id: existing };
  });
}

/** What a new report begins with: the proposed sentences, and what it takes over from last year's. */
export async function firstDraft(
  trx: Transaction<Tables>,
  template: Template,
  unit: Unit,
  year: number,
  wanted?: ObligationKind,
): Promise<Report> {
  const kind = kindFor(unit.level, wanted);
  const { templateId, draft } = proposeReport(template, reportingUnit(unit, kind), year);
  const last = await reportBefore(trx, { unitId: unit.id, year, kind });
  const carried = last && takenOver(template, last);
  return { templateId, draft: { ...draft, ...carried } };
}

/** Adds the draft of a report as its revision 0 and returns its id, or undefined where the unit has one of the kind on the year. */
export async function insertReport(
  trx: Transaction<Tables>,
  author: Asker,
  unitId: string,
  year: number,
  report: Report,
  wanted?: ObligationKind,
): Promise<string | undefined> {
  const id = newId();
  const at = new Date().toISOString();
  const draft = draftJson(report.draft);
  const { level } = await trx.selectFrom('unit').select('level').where('id', '=', unitId).executeTakeFirstOrThrow();
  const kind = kindFor(level, wanted);
  const times = { createdAt: at, updatedAt: at };
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('report')
    .values({ id, unitId, year, kind, templateId: report.templateId, status: 'draft', revision: 0, draft, ...times })
    .onConflict((conflict) => conflict.columns(['unitId', 'year', 'kind']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return undefined;
  await trx
    .insertInto('reportPatch')
    .values({ reportId: id, revision: 0, saveId: 'begin', patch: draft, userId: author.userId, at })
    .execute();
  if (kind !== 'practice') await owe(trx, { unitId, year, kind });
  await projectReport(trx, id);
  return id;
}
