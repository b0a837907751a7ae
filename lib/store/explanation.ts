/** Answers to findings, kept beside the report. The history grows; the newest answer to a finding counts. */
import type { Transaction } from 'kysely';
import { logRecord } from '@/lib/evidence/record';
import type { Explanation, Explanations } from '@/lib/report/explanation';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { isEditable } from '@/lib/report/status';
import { type Asker, reportUnitsOf } from './asker';
import { database } from './database';
import { appendLog, type LogAction } from './report-log';
import { explanationRecord } from './report-records';
import { newestVersion } from './report-version';
import type { Tables } from './schema';
import { standingOf } from './standing';

/** The newest answer to every finding of the report; none where the report is none of the asker's. */
export async function listExplanations(asker: Asker, reportId: string): Promise<Explanations> {
  const db = await database();
  const rows = await db
    .selectFrom('explanation')
    .innerJoin('report', 'report.id', 'explanation.reportId')
    .select(['explanation.fingerprint', 'explanation.text', 'explanation.dismissed'])
    .where('report.id', '=', reportId)
    .where('report.unitId', 'in', reportUnitsOf(asker))
    .orderBy('explanation.number')
    .execute();
  return Object.fromEntries(
    rows.map(({ fingerprint, text, dismissed }) => [fingerprint, { text, isDismissed: dismissed === 1 }]),
  );
}

/** The finding that is answered, and the network address that the answer came from. */
export interface Answered {
  readonly fingerprint: string;
  readonly rule: string;
  readonly address: string;
}

/** Appends an answer and writes it down in the log. A report that others are reading takes none. */
export async function appendExplanation(
  asker: Asker,
  reportId: string,
  { fingerprint, rule, address }: Answered,
  explanation: Explanation,
): Promise<{ readonly ok: true } | Refusal<'notFound' | 'forbidden' | 'locked'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const standing = await standingOf(trx, asker, reportId);
    if (!standing) return refuse('notFound');
    if (!standing.roles.includes('clerk')) return refuse('forbidden');
    if (!isEditable(standing.status)) return refuse('locked');
    const { text, isDismissed } = explanation;
    const row = {
      reportId,
      number: await nextNumber(trx, reportId),
      fingerprint,
      rule,
      text,
      dismissed: isDismissed ? 1 : 0,
      userId: asker.userId,
      at: new Date().toISOString(),
    };
    await trx.insertInto('explanation').values(row).execute();
    const record = logRecord('explanation', explanationRecord(row));
    await appendLog(trx, asker, standing, {
      action: actionOf(explanation),
      to: standing.status,
      address,
      version: await newestVersion(trx, standing),
      details: { rule, record, ...(text && { reason: text }) },
    });
    return { ok: true };
  });
}

function actionOf({ text, isDismissed }: Explanation): LogAction {
  if (text) return 'explain';
  return isDismissed ? 'dismiss' : 'undismiss';
}

async function nextNumber(trx: Transaction<Tables>, reportId: string): Promise<number> {
  const { last } = await trx
    .selectFrom('explanation')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('reportId', '=', reportId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
