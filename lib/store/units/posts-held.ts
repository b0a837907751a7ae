/** Who holds which post in the administered units, as little as says where a post is empty. */
import { type RawBuilder, sql } from 'kysely';
import { compareNames } from '@/lib/report/unit/name-order';
import { type Database, database } from '@/lib/store/database/database';
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
  const posts = await postsIn(db, administeredUnitsOf(asker));
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

/** The posts of units that the asker may administer, by unit; asked for the units of one page. */
export async function postsOfUnits(ids: readonly string[]): Promise<ReadonlyMap<string, readonly PostHeld[]>> {
  if (ids.length === 0) return new Map();
  return byUnit(await postsIn(await database(), sql<string>`(${sql.join([...ids])})`));
}

/** The posts of each unit, so that a county is gone through once. */
export function byUnit(posts: readonly PostHeld[]): ReadonlyMap<string, readonly PostHeld[]> {
  const units = new Map<string, PostHeld[]>();
  for (const post of posts) {
    const held = units.get(post.unitId);
    if (held) held.push(post);
    else units.set(post.unitId, [post]);
  }
  return units;
}

async function postsIn(db: Database, units: RawBuilder<string>): Promise<PostHeld[]> {
  return await db
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.userId')
    .select(['membership.unitId', 'membership.role', 'membership.userId'])
    .where('user.deactivatedAt', 'is', null)
    .where('membership.unitId', 'in', units)
    .execute();
}
