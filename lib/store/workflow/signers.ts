/** Who may not sign a report now, read from its log and from the history of its text. */
import type { Kysely } from 'kysely';
import type { Tables } from '@/lib/store/database/schema';
import { barredSigners, type Signing, type SigningRefusal } from '@/lib/workflow/signing';
import { isInReview } from '@/lib/workflow/status';

/** The people who may not sign the present stage, each with the reason; empty where nobody is asked to sign. */
export async function barredFrom(
  db: Kysely<Tables>,
  reportId: string,
  unit: Pick<Signing, 'status' | 'stages' | 'fourEyes' | 'onePerson'>,
): Promise<ReadonlyMap<string, SigningRefusal>> {
  if (!isInReview(unit.status)) return new Map();
  const log = await db
    .selectFrom('reportLog')
    .select(['userId', 'action', 'fromStatus', 'version'])
    .where('reportId', '=', reportId)
    .where('action', 'in', ['submit', 'approve'])
    .orderBy('seq')
    .execute();
  const signed = [...log]
    .reverse()
    .find(({ action, fromStatus }) => action === 'approve' && fromStatus === unit.status);
  return barredSigners({ ...unit, log, authors: await authorsSince(db, reportId, signed?.version) });
}

/** Who has changed the report since a version of it, or ever. */
export async function authorsSince(
  db: Kysely<Tables>,
  reportId: string,
  version: number | undefined,
): Promise<string[]> {
  const since =
    version === undefined
      ? undefined
      : await db
          .selectFrom('reportVersion')
          .select('revision')
          .where('reportId', '=', reportId)
          .where('number', '=', version)
          .executeTakeFirst();
  const rows = await db
    .selectFrom('reportPatch')
    .select('userId')
    .distinct()
    .where('reportId', '=', reportId)
    .where('revision', '>', since?.revision ?? -1)
    .execute();
  return rows.map(({ userId }) => userId);
}
