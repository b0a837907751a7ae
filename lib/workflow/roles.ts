/** What a person may be in a unit, and what each of these does. */
import type { UnitLevel } from '@/lib/report/unit/unit';

export const roles = [
  'clerk',
  'firstReviewer',
  'secondReviewer',
  'finalReviewer',
  'supervisor',
  'administrator',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/** Levels whose units have others that report to them. */
const supervising: readonly UnitLevel[] = ['county', 'city', 'province'];

/** Whether units of this level have others that report to them. */
export function isSupervising(level: UnitLevel): boolean {
  return supervising.includes(level);
}

/** The posts that a unit of this level has: the review of reports from below is the work of an office that has units below. */
export function rolesAt(level: UnitLevel): readonly Role[] {
  return isSupervising(level) ? roles : roles.filter((role) => role !== 'supervisor');
}

/** Whoever administers accounts and settings has no hand in the reports themselves, in whatever unit. */
export function mayHoldTogether(held: readonly Role[]): boolean {
  const works = held.some((role) => role !== 'administrator' && role !== 'auditor');
  return !(works && held.includes('administrator'));
}

/** The role as offices call it, and its work in one sentence. */
export const roleGlossary: Readonly<Record<Role, { readonly name: string; readonly duty: string }>> = {
  clerk: { name: '填报人', duty: '填写本单位的年报，提交审核，按意见修改，通过后登记公布。' },
  firstReviewer: { name: '初审', duty: '核对本单位年报的数据和文字，通过或退回。' },
  secondReviewer: { name: '复审（含保密审查）', duty: '复核本单位年报并作保密审查，通过或退回。' },
  finalReviewer: { name: '终审签发', duty: '终审并签发本单位的年报；公布以后可以说明理由重新打开。' },
  supervisor: { name: '县办审核员', duty: '审核下级单位报来的年报，通过或退回，公布后归档。' },
  administrator: { name: '管理员', duty: '管理本单位和下级单位的信息、账号和审核设置，不编写也不审核年报。' },
  auditor: { name: '只读查阅', duty: '查阅本单位和下级单位的年报和操作记录，不能改动。' },
};
