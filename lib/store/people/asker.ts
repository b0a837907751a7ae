/** Who asks, and what of the store is theirs. Every query about units and reports is narrowed by this. */
import { type RawBuilder, sql } from 'kysely';
import { selectUnitsBelow } from '@/lib/store/units/unit-tree';
import type { Role } from '@/lib/workflow/roles';

/** A signed-in person, as far as queries care. */
export interface Asker {
  readonly userId: string;
}

/** Whose work it is to see the reports of their unit. */
const READERS: readonly Role[] = ['clerk', 'firstReviewer', 'secondReviewer', 'finalReviewer', 'supervisor', 'auditor'];

/** Whose work it is to see the reports of all units below theirs. */
const OVERSEERS: readonly Role[] = ['supervisor', 'auditor'];

// Each comes back as a subquery of unit ids and says the same as the table of permissions, which a test compares.

/** The units whose reports the asker may see. */
export function reportUnitsOf(asker: Asker): RawBuilder<string> {
  return sql`(${memberships(asker, READERS)} union ${selectUnitsBelow(memberships(asker, OVERSEERS))})`;
}

/** The units that the asker writes reports for. */
export function writtenUnitsOf(asker: Asker): RawBuilder<string> {
  return sql`(${memberships(asker, ['clerk'])})`;
}

/** The units whose profile the asker may see. */
export function visibleUnitsOf(asker: Asker): RawBuilder<string> {
  const above = memberships(asker, [...OVERSEERS, 'administrator']);
  return sql`(${memberships(asker, READERS)} union ${selectUnitsBelow(above)})`;
}

/** The units that the asker administers: with accounts, settings and everything below. */
export function administeredUnitsOf(asker: Asker): RawBuilder<string> {
  return sql`(${selectUnitsBelow(memberships(asker, ['administrator']))})`;
}

/** The units whose record of sign-ins and administrative acts the asker may read. */
export function auditedUnitsOf(asker: Asker): RawBuilder<string> {
  return sql`(${selectUnitsBelow(memberships(asker, ['administrator', 'auditor']))})`;
}

function memberships({ userId }: Asker, roles: readonly Role[]): RawBuilder<string> {
  return sql`select "unitId" from membership where "userId" = ${userId} and role in (${sql.join(roles)})`;
}
