/** The sections of a report that its writers call finished: a note among them, in no version, no log and no export. */
import { type Refusal, refuse } from '@/lib/report/refusals';
import { database } from '@/lib/store/database/database';
import { seenBy } from '@/lib/store/people/seen-reports';
import { standingOf } from '@/lib/store/workflow/standing';
import { templateById } from '@/lib/template/registry';
import { isSectionKey, type SectionKey } from '@/lib/template/sections';
import type { Asker } from '@/lib/workflow/asker';
import { textRefusal } from '@/lib/workflow/can';

/** In any order; none where the report is none of the asker's. */
export async function listFinished(asker: Asker, reportId: string): Promise<readonly string[]> {
  const db = await database();
  const rows = await db
    .selectFrom('finishedSection')
    .innerJoin('report', 'report.id', 'finishedSection.reportId')
    .select('finishedSection.section')
    .where('report.id', '=', reportId)
    .where(seenBy(asker))
    .orderBy('finishedSection.section')
    .execute();
  return rows.map(({ section }) => section);
}

/** What a person says of a section. */
export interface FinishedMark {
  /** As it came in. */
  readonly section: string;
  readonly isFinished: boolean;
}

/** Notes it. Saying the same again changes nothing. */
export async function markFinished(
  asker: Asker,
  reportId: string,
  { section, isFinished }: FinishedMark,
): Promise<{ readonly ok: true } | Refusal<'notFound' | 'forbidden' | 'locked' | 'unknownKey'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const standing = await standingOf(trx, asker, reportId);
    if (!standing) return refuse('notFound');
    const refusal = textRefusal(standing.holder, 'write', standing);
    if (refusal) return refuse(refusal);
    if (!isSectionKey(templateById(standing.report.templateId), section)) return refuse('unknownKey');
    const row: { reportId: string; section: SectionKey } = { reportId, section };
    if (isFinished) {
      await trx
        .insertInto('finishedSection')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    } else {
      await trx.deleteFrom('finishedSection').where('reportId', '=', reportId).where('section', '=', section).execute();
    }
    return { ok: true };
  });
}
