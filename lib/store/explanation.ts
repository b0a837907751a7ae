/** Answers to findings, kept beside the report. The history grows; the newest answer to a finding counts. */
import type { Transaction } from 'kysely';
import type { Explanation, Explanations } from '@/lib/report/explanation';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { isEditable } from '@/lib/report/status';
import { type Asker, reportUnitsOf, writtenUnitsOf } from './asker';
import { database } from './database';
import type { Tables } from './schema';

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

/** The finding that is answered. */
export interface Answered {
  readonly fingerprint: string;
  readonly rule: string;
}

/** Appends an answer. A report that others are reading takes none. */
export async function appendExplanation(
  { userId, ...asker }: Asker,
  reportId: string,
  { fingerprint, rule }: Answered,
  { text, isDismissed }: Explanation,
): Promise<{ readonly ok: true } | Refusal<'notFound' | 'locked'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const report = await trx
      .selectFrom('report')
      .select('status')
      .where('id', '=', reportId)
      .where('unitId', 'in', writtenUnitsOf({ userId, ...asker }))
      .executeTakeFirst();
    if (!report) return refuse('notFound');
    if (!isEditable(report.status)) return refuse('locked');
    await insertExplanation(trx, userId, reportId, { fingerprint, rule }, { text, isDismissed });
    return { ok: true };
  });
}

/** Adds answers that came with the report from elsewhere. A finding that has an answer keeps it. */
export async function addExplanations(
  trx: Transaction<Tables>,
  { userId }: Asker,
  reportId: string,
  explanations: Explanations,
): Promise<void> {
  const rows = await trx.selectFrom('explanation').select('fingerprint').where('reportId', '=', reportId).execute();
  const known = new Set(rows.map(({ fingerprint }) => fingerprint));
  for (const [fingerprint, explanation] of Object.entries(explanations)) {
    if (known.has(fingerprint)) continue;
    // A fingerprint begins with its rule.
    const [rule = ''] = fingerprint.split('|');
    await insertExplanation(trx, userId, reportId, { fingerprint, rule }, explanation);
  }
}

async function insertExplanation(
  trx: Transaction<Tables>,
  userId: string,
  reportId: string,
  { fingerprint, rule }: Answered,
  { text, isDismissed }: Explanation,
): Promise<void> {
  const { last } = await trx
    .selectFrom('explanation')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('reportId', '=', reportId)
    .executeTakeFirstOrThrow();
  const number = (last ?? 0) + 1;
  const dismissed = isDismissed ? 1 : 0;
  const at = new Date().toISOString();
  await trx
    .insertInto('explanation')
    .values({ reportId, number, fingerprint, rule, text, dismissed, userId, at })
    .execute();
}
