/** Who belongs to which unit. */

import { database } from '@/lib/store/database/database';
import type { Membership } from '@/lib/workflow/asker';

/** The roles of a user, each with its unit. */
export async function listMemberships(userId: string): Promise<Membership[]> {
  const db = await database();
  return await db
    .selectFrom('membership')
    .innerJoin('unit', 'unit.id', 'membership.unitId')
    .select(['membership.unitId', 'unit.name as unitName', 'membership.role'])
    .where('membership.userId', '=', userId)
    .orderBy('unit.name')
    .orderBy('membership.role')
    .execute();
}
