/** Reminding people of deadlines by notices, each given once: by the clock of the server, for everybody. */
import { sql, type Transaction } from 'kysely';
import { daysBetween } from '@/lib/report/moment';
import { database } from '@/lib/store/database/database';
import { newId } from '@/lib/store/database/new-id';
import type { Tables } from '@/lib/store/database/schema';
import { type Due, dueOf, dueText, reminderAt } from '@/lib/workflow/deadline';
import type { ObligationKind } from '@/lib/workflow/obligation';
import type { ReportStatus } from '@/lib/workflow/status';
import { type WorkflowRole, waitingFor } from '@/lib/workflow/transitions';
import { submitByOf } from './deadlines';
import { storedStages } from './stored-stages';

interface Late {
  readonly unitId: string;
  readonly kind: ObligationKind;
  readonly reportId: string | null;
  readonly status: ReportStatus | null;
  /** Who hears of it: the clerks, and whoever in the unit the report waits for. */
  readonly roles: readonly WorkflowRole[];
  readonly due: Due;
  readonly step: number;
}

/** Gives what reminders are due on the day for what units owe of the year, and were not given before. Returns to how many units. */
export async function remind(year: number, today: string): Promise<number> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const fresh = await unremembered(trx, year, await lateObligations(trx, year, today));
    if (fresh.length > 0) await give(trx, year, fresh);
    return fresh.length;
  });
}

async function lateObligations(trx: Transaction<Tables>, year: number, today: string): Promise<Late[]> {
  const rows = await trx
    .selectFrom('obligation')
    .innerJoin('unit', 'unit.id', 'obligation.unitId')
    .leftJoin('report', (join) =>
      join
        .onRef('report.unitId', '=', 'obligation.unitId')
        .onRef('report.year', '=', 'obligation.year')
        .onRef('report.kind', '=', 'obligation.kind'),
    )
    .select(['obligation.unitId', 'obligation.year', 'obligation.kind', 'obligation.extendedTo'])
    .select(['report.id as reportId', 'report.status', 'report.stages'])
    .select(['unit.level', 'unit.parentId', 'unit.reviewStages'])
    .select(submitByOf(sql<number>`${year}`).as('submitBy'))
    .where('obligation.year', '=', year)
    .where('obligation.standing', '=', 'due')
    .where('unit.closedAt', 'is', null)
    .execute();
  return rows.flatMap((row): Late[] => {
    const { unitId, kind, reportId, status } = row;
    const due = dueOf(row);
    const step = due && reminderAt(daysBetween(today, due.day));
    if (!due || step === undefined) return [];
    const next = status && waitingFor(status, storedStages({ ...row, status }));
    // The office above sees its deadlines on its board.
    const roles: readonly WorkflowRole[] = next && next !== 'supervisor' ? ['clerk', next] : ['clerk'];
    return [{ unitId, kind, reportId, status, roles, due, step }];
  });
}

/** Those that were not given before; they count as given from now on. */
async function unremembered(trx: Transaction<Tables>, year: number, late: readonly Late[]): Promise<Late[]> {
  const given = await trx.selectFrom('reminder').selectAll().where('year', '=', year).execute();
  const known = new Set(given.map(keyOf));
  const fresh = late.filter(({ due: { day }, ...each }) => !known.has(keyOf({ ...each, day })));
  for (const { unitId, kind, due, step } of fresh) {
    await trx.insertInto('reminder').values({ unitId, year, kind, day: due.day, step }).execute();
  }
  return fresh;
}

function keyOf({ unitId, kind, day, step }: Omit<Tables['reminder'], 'year'>): string {
  return `${unitId} ${kind} ${day} ${step}`;
}

async function give(trx: Transaction<Tables>, year: number, late: readonly Late[]): Promise<void> {
  const people = await trx
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.userId')
    .select(['membership.userId', 'membership.unitId', 'membership.role'])
    .where('user.deactivatedAt', 'is', null)
    .execute();
  const byUnit = new Map<string, typeof people>();
  for (const each of people) byUnit.set(each.unitId, [...(byUnit.get(each.unitId) ?? []), each]);
  const at = new Date().toISOString();
  for (const { unitId, reportId, status, roles, due, step } of late) {
    const holders = (byUnit.get(unitId) ?? []).filter(({ role }) => roles.some((each) => each === role));
    const reason = `${step < 0 ? '已经过了期限：' : ''}${dueText(due)}`;
    const about = { unitId, year, reportId, status: status ?? ('none' as const), reason, at };
    for (const userId of new Set(holders.map((each) => each.userId))) {
      await trx
        .insertInto('notice')
        .values({ id: newId(), userId, ...about, action: 'deadline', by: '', readAt: null })
        .execute();
    }
  }
}
