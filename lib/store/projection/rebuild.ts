/** The projection as a whole: brought up to date where it lags, rebuilt, and held against what it is made of. */
import type { Kysely } from 'kysely';
import { RULE_SET_VERSION } from '@/lib/rules/rule-set-version';
import type { Database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { holdsFigures } from './figures';
import { type Projection, projectionOf, projectReport } from './project-report';

/** So many reports are done in one transaction, so that whoever saves waits a moment at most. */
const BATCH = 20;

/** Projects what has no projection, was judged by other rules, or on another day than `today` while it is in work. Returns how many. */
export async function refreshProjections(db: Database, today: string): Promise<number> {
  const rows = await db
    .selectFrom('report')
    .leftJoin('reportProjection as seen', 'seen.reportId', 'report.id')
    .select('report.id')
    .where(({ or, and, eb }) =>
      or([
        eb('seen.reportId', 'is', null),
        eb('seen.ruleSet', '!=', RULE_SET_VERSION),
        and([eb('seen.checkedOn', '!=', today), eb('report.status', 'not in', ['published', 'archived'])]),
      ]),
    )
    .execute();
  return await projectAll(db, rows);
}

/** Projects every report anew. Returns how many. */
export async function rebuildProjections(db: Database): Promise<number> {
  return await projectAll(db, await db.selectFrom('report').select('id').execute());
}

async function projectAll(db: Database, reports: readonly { readonly id: string }[]): Promise<number> {
  for (let from = 0; from < reports.length; from += BATCH) {
    await db.transaction().execute(async (trx) => {
      for (const { id } of reports.slice(from, from + BATCH)) await projectReport(trx, id);
    });
  }
  return reports.length;
}

export interface ProjectionFault {
  readonly reportId: string;
  /** The columns that say something else than the report; none where there is no projection. */
  readonly columns: readonly string[];
}

/** The reports whose projection says something else than they do, judged as of the day that it was written, or by other rules. */
export async function verifyProjections(db: Kysely<Tables>): Promise<{
  readonly reports: number;
  readonly faults: readonly ProjectionFault[];
}> {
  const reports = await db.selectFrom('report').select('id').execute();
  const faults: ProjectionFault[] = [];
  for (const { id } of reports) {
    const stored = await db.selectFrom('reportProjection').selectAll().where('reportId', '=', id).executeTakeFirst();
    const columns = stored ? differing(stored, await projectionOf(db, id, stored.checkedOn)) : [];
    if (!(await holdsFigures(db, id))) columns.push('figures');
    if (!stored || columns.length > 0) faults.push({ reportId: id, columns });
  }
  return { reports: reports.length, faults };
}

function differing(stored: Projection, fresh: Projection): string[] {
  const now = new Map(Object.entries(fresh));
  return Object.entries(stored)
    .filter(([column, value]) => now.get(column) !== value)
    .map(([column]) => column);
}
