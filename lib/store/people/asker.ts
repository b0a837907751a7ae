/** What of the store is the asker's: every query that lists units or reports is narrowed by a subquery of unit ids. */
import { type RawBuilder, sql } from 'kysely';
import { selectUnitsUnder } from '@/lib/store/units/unit-tree';
import type { Asker } from '@/lib/workflow/asker';
import { rolesFor, type UnitAction } from '@/lib/workflow/can';
import type { Role } from '@/lib/workflow/roles';

/** The units whose reports the asker may see. */
export function reportUnitsOf(asker: Asker): RawBuilder<string> {
  return unitsWhere(asker, 'view');
}

/** The units that the asker has a post in. */
export function unitsOf({ userId }: Asker): RawBuilder<string> {
  return sql`(select "unitId" from membership where "userId" = ${userId})`;
}

/** The units that the asker writes reports for. */
export function writtenUnitsOf(asker: Asker): RawBuilder<string> {
  return unitsWhere(asker, 'beginReport');
}

/** The units whose profile the asker may see. */
export function visibleUnitsOf(asker: Asker): RawBuilder<string> {
  return unitsWhere(asker, 'viewUnit');
}

/** The units that the asker administers: with accounts, settings and everything below. */
export function administeredUnitsOf(asker: Asker): RawBuilder<string> {
  return unitsWhere(asker, 'manageUnit');
}

/** The units whose record of sign-ins and administrative acts the asker may read. */
export function auditedUnitsOf(asker: Asker): RawBuilder<string> {
  return unitsWhere(asker, 'viewAudit');
}

/** The units to which the table of permissions lets the asker do it, whatever the status of a report. */
export function unitsWhere(asker: Asker, action: UnitAction | 'view'): RawBuilder<string> {
  const [own, below, top] = [
    unitsRelated(asker, action, 'own'),
    unitsRelated(asker, action, 'below'),
    unitsRelated(asker, action, 'top'),
  ];
  return sql`(${own} union ${below} union ${top})`;
}

/** Of these the ones that stand to a unit of the asker in this relation. */
export function unitsRelated(
  asker: Asker,
  action: UnitAction | 'view',
  relation: 'own' | 'below' | 'top',
): RawBuilder<string> {
  const posts = memberships(asker, rolesFor(action, relation));
  if (relation === 'own') return posts;
  return relation === 'below'
    ? selectUnitsUnder(posts)
    : sql`select id from unit where "parentId" is null and id in (${posts})`;
}

function memberships({ userId }: Asker, roles: readonly Role[]): RawBuilder<string> {
  // A list that names nobody: SQL has no empty one.
  const held = roles.length > 0 ? sql.join(roles) : sql`null`;
  return sql`select "unitId" from membership where "userId" = ${userId} and role in (${held})`;
}
