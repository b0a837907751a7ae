/** Reminding people of deadlines: by notices, each once, made when somebody looks; no clockwork of its own. */
import type { Transaction } from 'kysely';
import { daysBetween } from '@/lib/report/moment';
import { database } from '@/lib/store/database/database';
import { newId } from '@/lib/store/database/new-id';
import type { Tables } from '@/lib/store/database/schema';
import { reportUnitsOf } from '@/lib/store/people/asker';
import type { Asker } from '@/lib/workflow/asker';
import { type Due, dueOf, dueText, reminderAt } from '@/lib/workflow/deadline';
import { waitingFor } from '@/lib/workflow/transitions';
import { submitBy } from './deadlines';
import { peopleOf } from './standing';
import { storedStages } from './stored-stages';

interface Late {
  readonly reportId: string;
  readonly unitId: string;
  readonly status: Tables['notice']['status'];
  readonly waitsFor: ReturnType<typeof waitingFor>;
  readonly due: Due;
  readonly step: number;
}

/** Gives what reminders are due today for the reports of the year that the asker may see, and were not given before. */
export async function remind(asker: Asker, year: number, today: string): Promise<void> {
  const db = await database();
  const late = await lateReports(asker, year, today);
  if (late.length === 0) return;
  const reportIds = late.map(({ reportId }) => reportId);
  const given = await db.selectFrom('reminder').selectAll().where('reportId', 'in', reportIds).execute();
  const known = new Set(given.map(({ reportId, day, step }) => `${reportId} ${day} ${step}`));
  const missing = late.filter(({ reportId, due, step }) => !known.has(`${reportId} ${due.day} ${step}`));
  if (missing.length === 0) return;
  await db.transaction().execute(async (trx) => {
    for (const each of missing) await give(trx, each);
  });
}

async function lateReports(asker: Asker, year: number, today: string): Promise<Late[]> {
  const db = await database();
  const rows = await db
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unitId')
    .select(['report.id as reportId', 'report.unitId', 'report.year', 'report.status', 'report.stages'])
    .select(['unit.level', 'unit.parentId', 'unit.reviewStages'])
    .select(submitBy.as('submitBy'))
    .where('report.year', '=', year)
    .where('report.status', 'not in', ['published', 'archived'])
    .where('unit.closedAt', 'is', null)
    .where('report.unitId', 'in', reportUnitsOf(asker))
    .execute();
  return rows.flatMap((row) => {
    const { reportId, unitId, status } = row;
    const due = dueOf(row);
    const step = due && reminderAt(daysBetween(today, due.day));
    if (!due || step === undefined) return [];
    return [{ reportId, unitId, status, waitsFor: waitingFor(status, storedStages(row)), due, step }];
  });
}

/** To the clerks and, where the report waits for somebody else of the unit, to them. The office above sees its deadlines on its home page. */
async function give(trx: Transaction<Tables>, { reportId, unitId, status, waitsFor, due, step }: Late): Promise<void> {
  const reminder = { reportId, day: due.day, step };
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('reminder')
    .values(reminder)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (!numInsertedOrUpdatedRows) return;
  const unit = { unitId, above: [] };
  const people = new Set([
    ...(await peopleOf(trx, unit, 'clerk')),
    ...(waitsFor && waitsFor !== 'supervisor' ? await peopleOf(trx, unit, waitsFor) : []),
  ]);
  const reason = `${step < 0 ? '已经过了期限：' : ''}${dueText(due)}`;
  const notice = { reportId, action: 'deadline', status, by: '', reason, at: new Date().toISOString() } as const;
  for (const userId of people) {
    await trx
      .insertInto('notice')
      .values({ id: newId(), userId, readAt: null, ...notice })
      .execute();
  }
}
