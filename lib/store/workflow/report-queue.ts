/** Reports in their workflow, as home pages list them: from the projection, no draft is opened. */
import { sql } from 'kysely';
import type { Progress } from '@/lib/report/progress';
import type { UnitLevel } from '@/lib/report/unit/unit';
import { type Database, database } from '@/lib/store/database/database';
import { unitsOf } from '@/lib/store/people/asker';
import { postHolder } from '@/lib/store/people/authority';
import { seenBy } from '@/lib/store/people/seen-reports';
import type { Asker } from '@/lib/workflow/asker';
import type { ObligationKind } from '@/lib/workflow/obligation';
import { isPublic, type ReportStatus } from '@/lib/workflow/status';
import { type Stages, type WorkflowRole, workflowRoles } from '@/lib/workflow/transitions';
import { submitByOf } from './deadlines';
import { storedStages } from './stored-stages';

export interface QueuedReport {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly shortName: string;
  readonly level: UnitLevel;
  readonly year: number;
  readonly kind: ObligationKind;
  readonly status: ReportStatus;
  readonly progress: Progress;
  readonly updatedAt: string;
  /** The day by which the office above wants it, or null. */
  readonly submitBy: string | null;
  /** The day until which it alone is put off, or null. */
  readonly extendedTo: string | null;
  /** When it came to its status; null before its first move. */
  readonly movedAt: string | null;
  readonly stages: Stages;
  /** As whom the asker meets it. */
  readonly roles: readonly WorkflowRole[];
  /** Open threads of comments: begun and not done with. */
  readonly openThreads: number;
  /** Public, and being corrected. */
  readonly isCorrecting: boolean;
  /** What the checks say of it now. */
  readonly verdict: { readonly errors: number; readonly warnings: number };
}

/** The reports of the asker's own units: newest year first, then by unit. */
export async function listOwnQueue(asker: Asker): Promise<QueuedReport[]> {
  const db = await database();
  const rows = await queued(db)
    .where(seenBy(asker))
    .where('report.unitId', 'in', unitsOf(asker))
    .orderBy('report.year', 'desc')
    .orderBy('unit.name')
    .execute();
  return await asMet(db, asker, rows);
}

/** Reports in review, those that wait longest first, with the number of all. */
export interface WaitingQueue {
  readonly reports: readonly QueuedReport[];
  readonly count: number;
}

const statusesBelow = {
  office: ['countyReview'],
  units: ['firstReview', 'secondReview', 'finalReview'],
} as const;

/** Of the units below the asker's, what waits for the office or for the units themselves; so many are read at most. */
export async function queueBelow(asker: Asker, whose: keyof typeof statusesBelow, most: number): Promise<WaitingQueue> {
  const db = await database();
  const found = db
    .selectFrom('report')
    .where('report.status', 'in', statusesBelow[whose])
    .where(seenBy(asker))
    .where('report.unitId', 'not in', unitsOf(asker));
  const { count } = await found.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  const longest = await found.select('report.id').orderBy('report.movedAt').orderBy('report.id').limit(most).execute();
  if (longest.length === 0) return { reports: [], count: 0 };
  const ids = longest.map(({ id }) => id);
  const rows = await queued(db).where('report.id', 'in', ids).orderBy('report.movedAt').execute();
  return { reports: await asMet(db, asker, rows), count: Number(count) };
}

type Row = Awaited<ReturnType<ReturnType<typeof queued>['execute']>>[number];

async function asMet(db: Database, asker: Asker, rows: readonly Row[]): Promise<QueuedReport[]> {
  const { memberships } = await postHolder(db, asker);
  return rows.map(
    ({ parentId, reviewStages, stages, openThreads, filled, required, errors, warnings, publishedOn, ...row }) => ({
      ...row,
      progress: { filled, total: required },
      verdict: { errors, warnings },
      isCorrecting: publishedOn !== null && !isPublic(row.status),
      stages: storedStages({ status: row.status, stages, reviewStages, parentId }),
      openThreads: Number(openThreads ?? 0),
      // Whoever sees another unit's report, and is a supervisor, sees it as its supervisor: nobody else above does more than read.
      roles: workflowRoles.filter((role) =>
        memberships.some((each) => each.role === role && (each.unitId === row.unitId) === (role !== 'supervisor')),
      ),
    }),
  );
}

function queued(db: Database) {
  return db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .innerJoin('obligation', (join) =>
      join
        .onRef('obligation.unitId', '=', 'report.unitId')
        .onRef('obligation.year', '=', 'report.year')
        .onRef('obligation.kind', '=', 'report.kind'),
    )
    .innerJoin('reportProjection as seen', 'seen.reportId', 'report.id')
    .select(['report.id', 'report.unitId', 'report.year', 'report.kind', 'report.status', 'report.stages'])
    .select(['report.updatedAt', 'report.movedAt', 'obligation.extendedTo'])
    .select(['unit.name as unitName', 'unit.shortName', 'unit.level', 'unit.parentId', 'unit.reviewStages'])
    .select(['seen.filled', 'seen.required', 'seen.errors', 'seen.warnings', 'seen.publishedOn'])
    .select(({ selectFrom }) =>
      selectFrom('comment')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('comment.reportId', '=', 'report.id')
        .where('comment.threadId', 'is', null)
        .where('comment.resolvedAt', 'is', null)
        .as('openThreads'),
    )
    .select(submitByOf(sql<number>`report.year`).as('submitBy'));
}
