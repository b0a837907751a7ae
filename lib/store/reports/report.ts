/** Reports: listing, beginning, reading. Writing into one is in save-draft.ts. */
import type { Transaction } from 'kysely';
import { applyPatch } from '@/lib/report/compare/diff';
import { takenOver } from '@/lib/report/compare/last-year';
import { proposeReport } from '@/lib/report/filling/proposals';
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { Draft, Patch, Report } from '@/lib/report/report';
import { isWritableYear } from '@/lib/report/report-year';
import { database } from '@/lib/store/database/database';
import { newId } from '@/lib/store/database/new-id';
import type { Tables } from '@/lib/store/database/schema';
import { reportUnitsOf, writtenUnitsOf } from '@/lib/store/people/asker';
import { type Unit, unitColumns } from '@/lib/store/units/unit';
import { unitsAbove } from '@/lib/store/units/unit-tree';
import type { TemplateId } from '@/lib/template/keys';
import { templateForYear } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import type { Asker } from '@/lib/workflow/asker';
import type { ReportStatus } from '@/lib/workflow/status';
import { reportBefore } from './prior-report';
import { isImported } from './published-elsewhere';
import { draftJson, parseDraft } from './stored-draft';

/** A line of a list of reports. */
export interface ReportSummary {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly year: number;
  readonly templateId: TemplateId;
  readonly status: ReportStatus;
  readonly draft: Draft;
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
  readonly status: ReportStatus;
  /** To be named by the next save. */
  readonly revision: number;
  /** The newest version that went through the workflow; 0 before the first. */
  readonly version: number;
  readonly report: Report;
  /** Published elsewhere and imported; nobody here has signed it. */
  readonly isImported: boolean;
  readonly createdAt: string;
  /** ISO time of the last save. */
  readonly updatedAt: string;
}

/** The reports of the asker's units, newest year first. */
export async function listReports(asker: Asker): Promise<ReportSummary[]> {
  const db = await database();
  const rows = await db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select([
      'report.id',
      'report.unitId',
      'unit.name as unitName',
      'report.year',
      'report.templateId',
      'report.status',
      'report.draft',
      'report.updatedAt',
    ])
    .select(isImported.as('isImported'))
    .where('report.unitId', 'in', reportUnitsOf(asker))
    .orderBy('report.year', 'desc')
    .orderBy('unit.name')
    .execute();
  return rows.map((row) => ({ ...row, draft: parseDraft(row.draft), isImported: Boolean(row.isImported) }));
}

/** The report, or undefined where there is none or it is none of the asker's. */
export async function getReport(asker: Asker, id: string): Promise<StoredReport | undefined> {
  const db = await database();
  const row = await db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select(unitColumns)
    .select([
      'report.id as reportId',
      'report.year',
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
    .where('report.unitId', 'in', reportUnitsOf(asker))
    .executeTakeFirst();
  if (!row) return undefined;
  const { reportId, year, templateId, status, revision, version, draft, createdAt, updatedAt, ...rest } = row;
  const { isImported: imported, ...unit } = rest;
  return {
    id: reportId,
    unit,
    unitId: unit.id,
    above: await unitsAbove(db, unit.id),
    year,
    status,
    revision,
    version,
    report: { templateId, draft: parseDraft(draft) },
    isImported: Boolean(imported),
    createdAt,
    updatedAt,
  };
}

/** What becomes of the wish to begin a report; `exists` names the one that is there. */
export type Creation =
  | { readonly ok: true; readonly id: string }
  | (Refusal<'exists'> & { readonly id: string })
  | Refusal<'noTemplate' | 'notFound'>;

/** The unit's report on a year as it stands, or undefined where there is none or the unit is none of the asker's. */
export async function getReportOfYear(
  asker: Asker,
  unitId: string,
  year: number,
): Promise<
  Pick<StoredReport, 'id' | 'unitId' | 'above' | 'report' | 'status' | 'isImported' | 'updatedAt'> | undefined
> {
  const db = await database();
  const row = await db
    .selectFrom('report')
    .select(['id', 'templateId', 'draft', 'status', 'updatedAt'])
    .select(isImported.as('isImported'))
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .where('unitId', 'in', reportUnitsOf(asker))
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

/** Begins the report of a unit on a year, with the sentences that are proposed for it, in the format in force; `written` goes over these. */
export async function createReport(asker: Asker, unitId: string, year: number, written: Patch = {}): Promise<Creation> {
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
    const first = await firstDraft(trx, template, unit, year);
    const report = { ...first, draft: applyPatch(first.draft, written) };
    const id = await insertReport(trx, asker, unitId, year, report);
    if (id) return { ok: true, id };
    const { id: existing } = await trx
      .selectFrom('report')
      .select('id')
      .where('unitId', '=', unitId)
      .where('year', '=', year)
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
): Promise<Report> {
  const { templateId, draft } = proposeReport(template, unit, year);
  const last = await reportBefore(trx, unit.id, year);
  const carried = last && takenOver(template, last);
  return { templateId, draft: { ...draft, ...carried } };
}

/** Adds the draft of a report as its revision 0 and returns its id, or undefined where the unit has one on the year. */
export async function insertReport(
  trx: Transaction<Tables>,
  author: Asker,
  unitId: string,
  year: number,
  report: Report,
): Promise<string | undefined> {
  const id = newId();
  const at = new Date().toISOString();
  const draft = draftJson(report.draft);
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('report')
    .values({
      id,
      unitId,
      year,
      templateId: report.templateId,
      status: 'draft',
      revision: 0,
      draft,
      createdAt: at,
      updatedAt: at,
    })
    .onConflict((conflict) => conflict.columns(['unitId', 'year']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return undefined;
  await trx
    .insertInto('reportPatch')
    .values({ reportId: id, revision: 0, saveId: 'begin', patch: draft, userId: author.userId, at })
    .execute();
  return id;
}
