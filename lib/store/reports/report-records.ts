/** Comments and answers to findings as the evidence keeps them: with every field that must stay as it was written. */
import type { Kysely } from 'kysely';
import type { KeptRecord, KeptRecords } from '@/lib/evidence/record';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { standingOf } from '@/lib/store/workflow/standing';
import type { Asker } from '@/lib/workflow/asker';

export function commentRecord({ id, reportId: _, ...content }: Tables['comment']): KeptRecord {
  return { id, content };
}

export function explanationRecord({ number, reportId: _, ...content }: Tables['explanation']): KeptRecord {
  return { id: String(number), content };
}

/** All of a report, oldest first. */
export async function recordsOf(db: Kysely<Tables>, reportId: string): Promise<KeptRecords> {
  const comments = await db.selectFrom('comment').selectAll().where('reportId', '=', reportId).orderBy('at').execute();
  const answers = await db
    .selectFrom('explanation')
    .selectAll()
    .where('reportId', '=', reportId)
    .orderBy('number')
    .execute();
  return { comment: comments.map(commentRecord), explanation: answers.map(explanationRecord) };
}

/** The same for whoever examines the report; none where the asker may not see it. */
export async function readRecords(asker: Asker, reportId: string): Promise<KeptRecords> {
  const db = await database();
  const mayRead = await standingOf(db, asker, reportId);
  return mayRead ? await recordsOf(db, reportId) : { comment: [], explanation: [] };
}
