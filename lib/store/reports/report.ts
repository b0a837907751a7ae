/** Reports: listing and reading. One begins in begin-report.ts, writing into it is in save-draft.ts. */
import type { Progress } from '@/lib/report/progress';
import type { Report } from '@/lib/report/report';
import { database } from '@/lib/store/database/database';
import { unitsOf } from '@/lib/store/people/asker';
import { seenBy } from '@/lib/store/people/seen-reports';
import { type Unit, unitColumns } from '@/lib/store/units/unit';
import { unitsAbove } from '@/lib/store/units/unit-tree';
import type { Asker } from '@/lib/workflow/asker';
import { kindFor, type ObligationKind } from '@/lib/workflow/obligation';
import { isPublic, type ReportStatus } from '@/lib/workflow/status';
import { isImported } from './published-elsewhere';
import { parseDraft } from './stored-draft';

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
  /** Begun, and nothing typed yet. */
  readonly isUntouched: boolean;
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
  const db = await database();
  const rows = await db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .innerJoin('reportProjection as seen', 'seen.reportId', 'report.id')
    .select(['report.id', 'report.unitId', 'unit.name as unitName', 'report.year', 'report.kind', 'report.status'])
    .select(['report.updatedAt', 'report.revision', 'seen.title', 'seen.filled', 'seen.required', 'seen.isImported'])
    .where(seenBy(asker))
    .where('report.unitId', 'in', unitsOf(asker))
    .orderBy('report.year', 'desc')
    .orderBy('unit.name')
    .orderBy('report.kind')
    .limit(MOST_OWN)
    .execute();
  return rows.map(({ filled, required, isImported: imported, revision, ...row }) => ({
    ...row,
    isUntouched: revision === 0 && row.status === 'draft' && imported !== 1 && filled <= MOST_AT_FIRST,
    progress: { filled, total: required },
    isImported: imported === 1,
  }));
}

/** A new report begins with its title, its sign-off and what seven kinds of applicants have carried over. */
const MOST_AT_FIRST = 9;

/** So many reports of the asker's own units are listed at most: decades of a few units. */
const MOST_OWN = 200;

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
