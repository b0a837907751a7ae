/** How a report stands to a person: where it is on its road, and as whom the person meets it there. */
import type { Kysely } from 'kysely';
import type { Report } from '@/lib/report/report';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { type Asker, reportUnitsOf } from '@/lib/store/people/asker';
import { parseDraft } from '@/lib/store/reports/stored-draft';
import { unitsAbove } from '@/lib/store/units/unit-tree';
import type { SigningRefusal } from '@/lib/workflow/signing';
import type { ReportStatus } from '@/lib/workflow/status';
import { type RoadRole, roadRoles, type Stages } from '@/lib/workflow/transitions';
import { barredFrom } from './signers';
import { storedStages } from './stored-stages';

export interface Standing {
  readonly reportId: string;
  readonly unitId: string;
  /** The units above, nearest first. */
  readonly above: readonly string[];
  readonly year: number;
  readonly status: ReportStatus;
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
  /** As whom the person meets the report on its road; empty for people who only read. */
  readonly roles: readonly RoadRole[];
}

/** The standing, or undefined where there is no such report or the person may not see it. */
export async function standingOf(db: Kysely<Tables>, asker: Asker, reportId: string): Promise<Standing | undefined> {
  const row = await db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .selectAll('report')
    .select(['unit.parentId', 'unit.reviewStages', 'unit.fourEyes', 'unit.onePerson'])
    .where('report.id', '=', reportId)
    .where('report.unitId', 'in', reportUnitsOf(asker))
    .executeTakeFirst();
  if (!row) return undefined;
  const above = await unitsAbove(db, row.unitId);
  const { unitId, year, status, revision, templateId, moves, movedAt, version, logEntries, logDigest } = row;
  const stages = storedStages(row);
  const signing = { status, stages, fourEyes: row.fourEyes === 1, onePerson: row.onePerson === 1 };
  return {
    reportId,
    unitId,
    above,
    year,
    status,
    revision,
    report: { templateId, draft: parseDraft(row.draft) },
    moves,
    movedAt,
    version,
    logEntries,
    logDigest,
    stages,
    barred: await barredFrom(db, reportId, signing),
    roles: await roadRolesOf(db, asker, unitId, above),
  };
}

/** The same for pages. */
export async function getStanding(asker: Asker, reportId: string): Promise<Standing | undefined> {
  return await standingOf(await database(), asker, reportId);
}

/** The office above meets its units' reports as supervisor only, the unit's own people as anything but that. */
async function roadRolesOf(
  db: Kysely<Tables>,
  { userId }: Asker,
  unitId: string,
  above: readonly string[],
): Promise<RoadRole[]> {
  const rows = await db
    .selectFrom('membership')
    .select(['unitId', 'role'])
    .where('userId', '=', userId)
    .where('unitId', 'in', [unitId, ...above])
    .execute();
  return roadRoles.filter((role) =>
    rows.some((row) => row.role === role && (row.unitId === unitId) === (role !== 'supervisor')),
  );
}

/** The people who meet the report as one of the roles: whom a notice goes to. Closed accounts are left out. */
export async function peopleOf(
  db: Kysely<Tables>,
  { unitId, above }: Pick<Standing, 'unitId' | 'above'>,
  role: RoadRole,
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
