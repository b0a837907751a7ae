/** Answers to findings, kept beside the report. The history grows; the newest answer to a finding counts. */
import type { Transaction } from 'kysely';
import { logRecord } from '@/lib/evidence/record';
import type { Explanation, Explanations } from '@/lib/report/explanation';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { seenBy } from '@/lib/store/people/seen-reports';
import { projectReport } from '@/lib/store/projection/project-report';
import { type Standing, standingOf } from '@/lib/store/workflow/standing';
import type { Asker } from '@/lib/workflow/asker';
import { textRefusal } from '@/lib/workflow/can';
import { appendLog, type LogAction } from './report-log';
import { explanationRecord } from './report-records';
import { newestVersion } from './report-version';

/** The newest answer to every finding of the report; none where the report is none of the asker's. */
export async function listExplanations(asker: Asker, reportId: string): Promise<Explanations> {
  const db = await database();
  const rows = await db
    .selectFrom('explanation')
    .innerJoin('report', 'report.id', 'explanation.reportId')
    .select(['explanation.fingerprint', 'explanation.text', 'explanation.dismissed'])
    .where('report.id', '=', reportId)
    .where(seenBy(asker))
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
  answered: Answered,
  explanation: Explanation,
): Promise<{ readonly ok: true } | Refusal<'notFound' | 'forbidden' | 'locked'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const standing = await standingOf(trx, asker, reportId);
    if (!standing) return refuse('notFound');
    const refusal = textRefusal(standing.holder, 'explain', standing);
    if (refusal) return refuse(refusal);
    await write(trx, asker, standing, answered, explanation);
    return { ok: true };
  });
}

/** Adds answers that came with the report from elsewhere. A finding that has an answer keeps it. */
export async function addExplanations(
  trx: Transaction<Tables>,
  asker: Asker,
  reportId: string,
  explanations: Explanations,
  address: string,
): Promise<void> {
  const rows = await trx.selectFrom('explanation').select('fingerprint').where('reportId', '=', reportId).execute();
  const known = new Set(rows.map(({ fingerprint }) => fingerprint));
  for (const [fingerprint, explanation] of Object.entries(explanations)) {
    if (known.has(fingerprint)) continue;
    // Anew for each: the log goes on from the entry before.
    const standing = await standingOf(trx, asker, reportId);
    if (!standing) throw new Error(`no report ${reportId} to be explained`);
    // A fingerprint begins with its rule.
    const [rule = ''] = fingerprint.split('|');
    await write(trx, asker, standing, { fingerprint, rule, address }, explanation);
  }
}

async function write(
  trx: Transaction<Tables>,
  asker: Asker,
  standing: Standing,
  { fingerprint, rule, address }: Answered,
  explanation: Explanation,
): Promise<void> {
  const { reportId, status } = standing;
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
    to: status,
    address,
    version: await newestVersion(trx, standing),
    details: { rule, record, ...(text && { reason: text }) },
  });
  await projectReport(trx, reportId);
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
