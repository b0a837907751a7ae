/** Who belongs to which unit. */
import { database } from './database';
import type { Role } from './schema';

export interface Membership {
  readonly unitId: string;
  readonly unitName: string;
  readonly role: Role;
}

/** The units that a user belongs to, with the user's role in each. */
export async function listMemberships(userId: string): Promise<Membership[]> {
  const db = await database();
  return await db
    .selectFrom('membership')
    .innerJoin('unit', 'unit.id', 'membership.unitId')
    .select(['membership.unitId', 'unit.name as unitName', 'membership.role'])
    .where('membership.userId', '=', userId)
    .orderBy('unit.name')
    .execute();
}
