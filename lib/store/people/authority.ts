/** The table of permissions asked inside a transaction: of posts as they are stored at that moment, not as a page knew them. */
import type { Kysely } from 'kysely';
import type { Tables } from '@/lib/store/database/schema';
import { unitsAbove } from '@/lib/store/units/unit-tree';
import type { Asker, PostHolder } from '@/lib/workflow/asker';
import { can, type UnitAction } from '@/lib/workflow/can';

/** The person with the posts that are stored. */
export async function postHolder(db: Kysely<Tables>, { userId }: Asker): Promise<PostHolder> {
  const memberships = await db
    .selectFrom('membership')
    .select(['unitId', 'role'])
    .where('userId', '=', userId)
    .execute();
  return { userId, memberships };
}

/** Whether the person may do it to that unit. One that does not exist is nobody's. */
export async function mayToUnit(
  db: Kysely<Tables>,
  asker: Asker,
  action: UnitAction,
  unitId: string,
): Promise<boolean> {
  const unit = await db.selectFrom('unit').select('id').where('id', '=', unitId).executeTakeFirst();
  if (!unit) return false;
  return can(await postHolder(db, asker), action, { unitId, above: await unitsAbove(db, unitId) });
}
