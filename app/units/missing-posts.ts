/** Posts that nobody holds, without which the reports of a unit would stop on their way. */

import type { UnitLevel } from '@/lib/report/unit/unit';
import type { Person } from '@/lib/store/people/people';
import type { AdministeredUnit } from '@/lib/store/units/unit-tree-list';
import type { Role } from '@/lib/workflow/roles';
import { reviewerOf, stageCounts, stagesOf } from '@/lib/workflow/transitions';

const supervising: readonly UnitLevel[] = ['county', 'city', 'province'];

/** Whether units of this level have others that report to them. */
export function isSupervising({ level }: Pick<AdministeredUnit, 'level'>): boolean {
  return supervising.includes(level);
}

/** None for a closed unit. An office that supervises others and writes no report of its own needs its supervisor alone. */
export function missingPosts(unit: AdministeredUnit, people: readonly Person[]): Role[] {
  if (unit.closedAt) return [];
  const held = people
    .filter(({ deactivatedAt }) => !deactivatedAt)
    .flatMap(({ posts }) => posts.filter(({ unitId }) => unitId === unit.id).map(({ role }) => role));
  const writes = !isSupervising(unit) || unit.reports > 0 || held.includes('clerk');
  const stages = stagesOf(stageCounts.find((each) => each === unit.reviewStages) ?? 3, false);
  const needed: readonly Role[] = [
    ...(writes ? (['clerk', ...stages.map((stage) => reviewerOf[stage])] as const) : []),
    ...(isSupervising(unit) ? (['supervisor'] as const) : []),
  ];
  return needed.filter((role) => !held.includes(role));
}
