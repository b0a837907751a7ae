/** Reports in their workflow, as home pages and inboxes list them. */
import type { Report } from '@/lib/report/report';
import type { UnitLevel } from '@/lib/report/unit/unit';
import { database } from '@/lib/store/database/database';
import { reportUnitsOf } from '@/lib/store/people/asker';
import { readDetails } from '@/lib/store/reports/report-log';
import { parseDraft } from '@/lib/store/reports/stored-draft';
import type { Asker } from '@/lib/workflow/asker';
import type { ReportStatus } from '@/lib/workflow/status';
import { type Stages, type WorkflowRole, workflowRoles } from '@/lib/workflow/transitions';
import { submitBy } from './deadlines';
import { storedStages } from './stored-stages';

export interface QueuedReport {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly shortName: string;
  readonly level: UnitLevel;
  readonly year: number;
  readonly status: ReportStatus;
  readonly report: Report;
  readonly updatedAt: string;
  /** The day by which the office above wants it, or null. */
  readonly submitBy: string | null;
  /** When it came to its status; null before its first move. */
  readonly movedAt: string | null;
  readonly stages: Stages;
  /** As whom the asker meets it. */
  readonly roles: readonly WorkflowRole[];
  /** Open threads of comments: begun and not done with. */
  readonly openThreads: number;
  /** What the checks said when it was last sent on; undefined before that. */
  readonly verdict: { readonly errors: number; readonly warnings: number } | undefined;
}

/** All reports that the asker may see, newest year first, then by unit. */
export async function listQueuedReports(asker: Asker): Promise<QueuedReport[]> {
  const db = await database();
  const rows = await db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select([
      'report.id',
      'report.unitId',
      'report.year',
      'report.status',
      'report.templateId',
      'report.draft',
      'report.updatedAt',
      'report.movedAt',
      'unit.name as unitName',
      'unit.shortName',
      'unit.level',
      'unit.parentId',
      'unit.reviewStages',
      'report.stages',
    ])
    .select(({ selectFrom }) =>
      selectFrom('comment')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('comment.reportId', '=', 'report.id')
        .where('comment.threadId', 'is', null)
        .where('comment.resolvedAt', 'is', null)
        .as('openThreads'),
    )
    .select(({ selectFrom }) =>
      selectFrom('reportLog')
        .select('reportLog.data')
        .whereRef('reportLog.reportId', '=', 'report.id')
        .where('reportLog.action', 'in', ['submit', 'approve'])
        .orderBy('reportLog.seq', 'desc')
        .limit(1)
        .as('judged'),
    )
    .select(submitBy.as('submitBy'))
    .where('report.unitId', 'in', reportUnitsOf(asker))
    .orderBy('report.year', 'desc')
    .orderBy('unit.name')
    .execute();
  const memberships = await db
    .selectFrom('membership')
    .select(['unitId', 'role'])
    .where('userId', '=', asker.userId)
    .execute();
  return rows.map(({ templateId, draft, parentId, reviewStages, stages, openThreads, judged, ...row }) => ({
    ...row,
    verdict: verdictOf(judged),
    report: { templateId, draft: parseDraft(draft) },
    stages: storedStages({ status: row.status, stages, reviewStages, parentId }),
    openThreads: Number(openThreads ?? 0),
    // Whoever sees another unit's report, and is a supervisor, sees it as its supervisor: nobody else above does more than read.
    roles: workflowRoles.filter((role) =>
      memberships.some((each) => each.role === role && (each.unitId === row.unitId) === (role !== 'supervisor')),
    ),
  }));
}

function verdictOf(judged: string | null): QueuedReport['verdict'] {
  if (judged === null) return undefined;
  const { errors = 0, warnings = 0 } = readDetails(judged);
  return { errors, warnings };
}
