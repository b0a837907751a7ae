/** Why a finding is as it is: kept beside the report under the finding's fingerprint, until its values change. */
import { type Refusal, refuse } from '@/lib/report/refusals';
import { type Asker, unitsOf } from './asker';
import { database } from './database';

/** Reasons by the fingerprint of the finding that they answer. */
export type Reasons = Readonly<Record<string, string>>;

/** The reasons given for findings of the report; none where the report is none of the asker's. */
export async function listReasons(asker: Asker, reportId: string): Promise<Reasons> {
  const db = await database();
  const rows = await db
    .selectFrom('findingReason')
    .innerJoin('report', 'report.id', 'findingReason.reportId')
    .select(['findingReason.fingerprint', 'findingReason.text'])
    .where('report.id', '=', reportId)
    .where('report.unitId', 'in', unitsOf(asker))
    .execute();
  return Object.fromEntries(rows.map(({ fingerprint, text }) => [fingerprint, text]));
}

/** Keeps the reason in place of an earlier one; an empty text takes it back. */
export async function giveReason(
  asker: Asker,
  reportId: string,
  fingerprint: string,
  text: string,
): Promise<{ readonly ok: true } | Refusal<'notFound' | 'locked'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const report = await trx
      .selectFrom('report')
      .select('status')
      .where('id', '=', reportId)
      .where('unitId', 'in', unitsOf(asker))
      .executeTakeFirst();
    if (!report) return refuse('notFound');
    if (report.status !== 'draft') return refuse('locked');
    const at = new Date().toISOString();
    await trx
      .deleteFrom('findingReason')
      .where('reportId', '=', reportId)
      .where('fingerprint', '=', fingerprint)
      .execute();
    if (text) {
      await trx.insertInto('findingReason').values({ reportId, fingerprint, text, userId: asker.userId, at }).execute();
    }
    return { ok: true };
  });
}
