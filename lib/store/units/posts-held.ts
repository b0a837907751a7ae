/** Who holds which post in the administered units, as little as says where a post is empty. */
import { compareNames } from '@/lib/report/unit/name-order';
import { database } from '@/lib/store/database/database';
import { administeredUnitsOf } from '@/lib/store/people/asker';
import { notPractice } from '@/lib/store/practice/not-practice';
import type { Asker } from '@/lib/workflow/asker';
import type { Role } from '@/lib/workflow/roles';
import { reviewOf } from '@/lib/workflow/unit-settings';
import type { AdministeredUnit } from './unit-tree-list';

/** A post that somebody holds who can sign in. */
export interface PostHeld {
  readonly unitId: string;
  readonly role: Role;
  readonly userId: string;
}

export type StaffedUnit = Pick<
  AdministeredUnit,
  'id' | 'name' | 'level' | 'parentId' | 'closedAt' | 'reports' | 'reviewStages' | 'fourEyes' | 'onePerson'
>;

/** The administered units by name, of reports only whether there is one; and the posts in them. */
export async function listPostsHeld(
  asker: Asker,
): Promise<{ readonly units: readonly StaffedUnit[]; readonly posts: readonly PostHeld[] }> {
  const db = await database();
  const units = await db
    .selectFrom('unit')
    .select(['id', 'name', 'level', 'parentId', 'closedAt', 'reviewStages', 'fourEyes', 'onePerson'])
    .where('id', 'in', administeredUnitsOf(asker))
    .execute();
  units.sort((a, b) => compareNames(a.name, b.name));
  const writers = await db
    .selectFrom('report')
    .select('unitId')
    .distinct()
    .where(notPractice)
    .where('unitId', 'in', administeredUnitsOf(asker))
    .execute();
  const posts = await db
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.userId')
    .select(['membership.unitId', 'membership.role', 'membership.userId'])
    .where('user.deactivatedAt', 'is', null)
    .where('membership.unitId', 'in', administeredUnitsOf(asker))
    .execute();
  const writing = new Set(writers.map(({ unitId }) => unitId));
  return {
    units: units.map((unit) => ({
      ...unit,
      ...reviewOf(unit),
      onePerson: unit.onePerson === 1,
      reports: writing.has(unit.id) ? 1 : 0,
    })),
    posts,
  };
}
