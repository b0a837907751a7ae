/** What is missing in a unit without which its reports would stop on their way. */
import type { PostHeld, StaffedUnit } from '@/lib/store/units/posts-held';
import { kindsOf } from '@/lib/workflow/obligation';
import { isSupervising, type Role, roleGlossary } from '@/lib/workflow/roles';
import { canPass } from '@/lib/workflow/signing';
import { reviewerOf, stagesOf } from '@/lib/workflow/transitions';

/** What keeps the reports of a unit from being signed: posts that nobody holds, or all that is needed in too few hands. */
export interface UnitGaps {
  readonly missing: readonly Role[];
  /** Every post is held, but whoever writes would have to sign, or sign twice in a row. */
  readonly tooFewHands: boolean;
  /** Whether it is a unit of one person that only lacks the permission of the office above. */
  readonly lacksPermission: boolean;
}

/** None for a closed unit. An office that supervises others and writes no report of its own needs its supervisor alone. */
export function unitGaps(unit: Omit<StaffedUnit, 'name'>, posts: readonly PostHeld[]): UnitGaps {
  if (unit.closedAt) return { missing: [], tooFewHands: false, lacksPermission: false };
  const holders = (role: Role) =>
    posts.filter((post) => post.unitId === unit.id && post.role === role).map(({ userId }) => userId);
  const writes = !isSupervising(unit.level) || unit.reports > 0 || holders('clerk').length > 0;
  const signing = stagesOf(unit.reviewStages, false).map((stage) => reviewerOf[stage]);
  const needed: readonly Role[] = [
    ...(writes ? (['clerk', ...signing] as const) : []),
    ...(isSupervising(unit.level) ? (['supervisor'] as const) : []),
  ];
  const missing = needed.filter((role) => holders(role).length === 0);
  if (!writes || missing.length > 0) return { missing, tooFewHands: false, lacksPermission: false };
  const hands = { clerks: holders('clerk'), signers: signing.map(holders), fourEyes: unit.fourEyes };
  const hasOfficeAbove = unit.parentId !== null;
  const tooFewHands = !canPass({ ...hands, onePerson: unit.onePerson && hasOfficeAbove });
  return { missing, tooFewHands, lacksPermission: tooFewHands && canPass({ ...hands, onePerson: hasOfficeAbove }) };
}

/** Whether a seat owes reports of its own that nobody can begin: its supervisor alone is enough to see to those of others. */
export function lacksWriter(unit: Pick<StaffedUnit, 'id' | 'level' | 'closedAt'>, posts: readonly PostHeld[]): boolean {
  const owes = !unit.closedAt && kindsOf(unit.level).includes('government');
  return owes && !posts.some(({ unitId, role }) => unitId === unit.id && role === 'clerk');
}

/** The gaps in one sentence; empty where there are none. */
export function gapsText({ missing, tooFewHands, lacksPermission }: UnitGaps): string {
  if (missing.length > 0) return `还缺：${missing.map((role) => roleGlossary[role].name).join('、')}`;
  if (lacksPermission) return '填报和签发是同一个人，还没有得到上级单位的允许';
  return tooFewHands ? '人手不够：填报的人不能审核自己的年报，相邻两级也不能由同一个人审核' : '';
}
