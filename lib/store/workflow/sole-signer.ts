/** Whether a report that is sent in would stop at its first stage for want of a second pair of hands. */
import { database } from '@/lib/store/database/database';
import { barredSigners } from '@/lib/workflow/signing';
import { reviewerOf } from '@/lib/workflow/transitions';
import { authorsSince } from './signers';
import { peopleOf, type Standing } from './standing';

/**
 * True where everybody who holds the post of the first stage is the submitter or has written in the report, and the office
 * above has not allowed one person. False where nobody holds the post: that is another lack.
 */
export async function lacksOtherSigner(standing: Standing, submitterId: string): Promise<boolean> {
  const db = await database();
  const [first] = standing.stages;
  const holders = await peopleOf(db, standing, reviewerOf[first]);
  const unit = await db
    .selectFrom('unit')
    .select(['fourEyes', 'onePerson'])
    .where('id', '=', standing.unitId)
    .executeTakeFirstOrThrow();
  const barred = barredSigners({
    status: first,
    stages: standing.stages,
    fourEyes: unit.fourEyes === 1,
    onePerson: unit.onePerson === 1,
    log: [{ userId: submitterId, action: 'submit', fromStatus: standing.status }],
    authors: await authorsSince(db, standing.reportId, undefined),
  });
  return holders.length > 0 && holders.every((holder) => barred.has(holder));
}
