/** Who belongs to which unit. */

import { database } from '@/lib/store/database/database';
import type { OwnPost } from '@/lib/workflow/asker';

/** The roles of a user, each with its unit. */
export async function listMemberships(userId: string): Promise<OwnPost[]> {
  const db = await database();
  return await db
    .selectFrom('membership')
    .innerJoin('unit', 'unit.id', 'membership.unitId')
    .select(['membership.unitId', 'unit.name as unitName', 'unit.level as unitLevel', 'membership.role'])
    .where('membership.userId', '=', userId)
    .orderBy('unit.name')
    .orderBy('membership.role')
    .execute();
}
