/** How a report stands to a person: where it is in its workflow, and as whom the person meets it there. */
import type { Kysely } from 'kysely';
import type { Report } from '@/lib/report/report';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { postHolder } from '@/lib/store/people/authority';
import { parseDraft } from '@/lib/store/reports/stored-draft';
import { unitsAbove } from '@/lib/store/units/unit-tree';
import type { Asker, PostHolder } from '@/lib/workflow/asker';
import { can } from '@/lib/workflow/can';
import { workflowRolesOf } from '@/lib/workflow/moves';
import type { ObligationKind } from '@/lib/workflow/obligation';
import type { SigningRefusal } from '@/lib/workflow/signing';
import { isClosed, type ReportStatus, type ReviewStatus } from '@/lib/workflow/status';
import { reviewerOf, type Stages, type WorkflowRole } from '@/lib/workflow/transitions';
import { anyCloses } from './draft-access';
import { barredFrom } from './signers';
import { storedStages } from './stored-stages';

export interface Standing {
  readonly reportId: string;
  readonly unitId: string;
  /** The units above, nearest first. */
  readonly above: readonly string[];
  readonly year: number;
  readonly kind: ObligationKind;
  readonly status: ReportStatus;
  /** Whether offices above find it closed. */
  readonly isClosed: boolean;
  readonly revision: number;
  readonly report: Report;
  /** To be named by the next move. */
  readonly moves: number;
  readonly movedAt: string | null;
  readonly version: number;
  readonly logEntries: number;
  readonly logDigest: string;
  readonly stages: Stages;
  /** The people who may not sign it now, whatever their posts, each with the reason. */
  readonly barred: ReadonlyMap<string, SigningRefusal>;
  /** ISO time of the last save. */
  readonly updatedAt: string;
  /** The person who asks, with the posts that are stored. */
  readonly holder: PostHolder;
  /** As whom the person meets the report in its workflow; empty for people who only read. */
  readonly roles: readonly WorkflowRole[];
}

/** The standing, or undefined where there is no such report or the person may not see it. */
export async function standingOf(db: Kysely<Tables>, asker: Asker, reportId: string): Promise<Standing | undefined> {
  const row = await db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .leftJoin('reportProjection as seen', 'seen.reportId', 'report.id')
    .selectAll('report')
    .select(['seen.handedInOn', 'seen.publishedOn'])
    .select(['unit.parentId', 'unit.reviewStages', 'unit.fourEyes', 'unit.onePerson'])
    .where('report.id', '=', reportId)
    .executeTakeFirst();
  if (!row) return undefined;
  const [above, holder] = [await unitsAbove(db, row.unitId), await postHolder(db, asker)];
  const { handedInOn, publishedOn } = row;
  const officeClosesDrafts = await anyCloses(db, above);
  const closed = isClosed({ status: row.status, handedInOn, publishedOn, officeClosesDrafts });
  if (!can(holder, 'view', { ...row, above, isClosed: closed })) return undefined;
  const { unitId, year, kind, status, revision, templateId, moves, movedAt, version, logEntries, logDigest } = row;
  const stages = storedStages(row);
  const signing = { status, stages, fourEyes: row.fourEyes === 1, onePerson: row.onePerson === 1 };
  return {
    reportId,
    unitId,
    above,
    year,
    kind,
    status,
    isClosed: closed,
    revision,
    report: { templateId, draft: parseDraft(row.draft) },
    moves,
    movedAt,
    version,
    logEntries,
    logDigest,
    stages,
    barred: await barredFrom(db, reportId, signing),
    updatedAt: row.updatedAt,
    holder,
    roles: workflowRolesOf(holder, { unitId, above }),
  };
}

/** The same for pages. */
export async function getStanding(asker: Asker, reportId: string): Promise<Standing | undefined> {
  return await standingOf(await database(), asker, reportId);
}

/** The stages ahead whose reviewer nobody is: the report would stop there. */
export async function vacantStages(
  standing: Pick<Standing, 'unitId' | 'above'>,
  ahead: readonly ReviewStatus[],
): Promise<ReviewStatus[]> {
  const db = await database();
  const people = await Promise.all(ahead.map((stage) => peopleOf(db, standing, reviewerOf[stage])));
  return ahead.filter((_, index) => people[index]?.length === 0);
}

/** The people who meet the report as one of the roles: whom a notice goes to. Closed accounts are left out. */
export async function peopleOf(
  db: Kysely<Tables>,
  { unitId, above }: Pick<Standing, 'unitId' | 'above'>,
  role: WorkflowRole,
): Promise<string[]> {
  const units = role === 'supervisor' ? above : [unitId];
  if (units.length === 0) return [];
  const rows = await db
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.userId')
    .select('membership.userId')
    .distinct()
    .where('membership.role', '=', role)
    .where('membership.unitId', 'in', units)
    .where('user.deactivatedAt', 'is', null)
    .execute();
  return rows.map(({ userId }) => userId);
}

/** Whether the person may look at how the report came about. */
export async function seesHistory(db: Kysely<Tables>, asker: Asker, reportId: string): Promise<boolean> {
  const standing = await standingOf(db, asker, reportId);
  return standing !== undefined && can(standing.holder, 'viewHistory', standing);
}
