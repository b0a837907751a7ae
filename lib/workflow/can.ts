/** Who may do what: pages ask here before they offer, and the store before it acts, of one table. Nothing else decides. */

import type { PostHolder } from './asker';
import { type Grant, practiceActions, practiceOnly, type Relation, reportGrants, unitGrants } from './grants';
import type { ObligationKind } from './obligation';
import { type Role, roles } from './roles';
import type { SigningRefusal } from './signing';
import { isInReview, type ReportStatus, type ReviewStatus, reportStatuses } from './status';
import type { WorkflowAction } from './transitions';

export interface UnitSubject {
  readonly unitId: string;
  /** The ids of all units above it, in any order. */
  readonly above: readonly string[];
}

export interface ReportSubject extends UnitSubject {
  readonly status: ReportStatus;
  readonly kind?: ObligationKind | undefined;
  /** Whether offices above find it closed; see isClosed. */
  readonly isClosed?: boolean | undefined;
  /** The people who may not sign it now, whatever their posts. */
  readonly barred?: ReadonlyMap<string, SigningRefusal> | undefined;
}

export type ReportAction = keyof typeof reportGrants;
export type UnitAction = keyof typeof unitGrants;

export const reportActions = Object.keys(reportGrants).filter(isReportAction);
export const unitActions = Object.keys(unitGrants).filter(isUnitAction);

/** The steps that put a name under a report. */
const SIGNATURES: readonly string[] = ['approveFirst', 'approveSecond', 'approveFinal', 'approveCounty'];

/** Whether the person may do it. A person with several roles may do what any of them may. */
export function can(asker: PostHolder, action: ReportAction, subject: ReportSubject): boolean;
export function can(asker: PostHolder, action: UnitAction, subject: UnitSubject): boolean;
export function can(
  asker: PostHolder,
  action: ReportAction | UnitAction,
  subject: UnitSubject | ReportSubject,
): boolean {
  const status = 'status' in subject ? subject.status : undefined;
  if (isBarred(asker, action, subject) || isOutOfPlace(action, subject)) return false;
  return asker.memberships.some(({ unitId, role }) => {
    const relation = relationOf(unitId, subject);
    return !isClosedFrom(relation, subject) && permits(role, relation, action, status);
  });
}

/** What is closed, or only for practice, is nobody's who meets it from above, whatever the action. */
function isClosedFrom(relation: Relation, subject: UnitSubject | ReportSubject): boolean {
  return relation === 'below' && 'status' in subject && (subject.isClosed === true || subject.kind === 'practice');
}

/** Whether it is for reports of practice alone, or not for them. */
function isOutOfPlace(action: string, subject: UnitSubject | ReportSubject): boolean {
  const isPractice = 'status' in subject && subject.kind === 'practice';
  return isPractice ? !practiceActions.includes(action) : practiceOnly.includes(action);
}

const approvals: Readonly<Record<ReviewStatus, ReportAction>> = {
  firstReview: 'approveFirst',
  secondReview: 'approveSecond',
  finalReview: 'approveFinal',
  countyReview: 'approveCounty',
};

/** The line of the table that a step of the workflow falls under, in this status; none for an approval that nobody is asked for. */
export function permissionOf(action: WorkflowAction, status: ReportStatus): ReportAction | undefined {
  if (action !== 'approve') return action;
  return isInReview(status) ? approvals[status] : undefined;
}

/**
 * Why the person may not do it to a report; undefined where they may. `notFound` to whom it is not to be seen,
 * `forbidden` where no post of theirs ever does it, `locked` where it is not for this status.
 */
export function refusalFor(
  asker: PostHolder,
  action: ReportAction,
  subject: ReportSubject,
): 'notFound' | 'forbidden' | 'locked' | SigningRefusal | undefined {
  if (can(asker, action, subject)) return undefined;
  if (!can(asker, 'view', subject)) return 'notFound';
  const reason = isBarred(asker, action, subject) ? subject.barred?.get(asker.userId) : undefined;
  if (reason) return reason;
  const other = reportStatuses.some((status) => can(asker, action, { ...subject, status }));
  return other ? 'locked' : 'forbidden';
}

/** The same for what is done to a report but signing it. */
export function textRefusal(
  asker: PostHolder,
  action: Exclude<ReportAction, `approve${string}`>,
  subject: ReportSubject,
): 'notFound' | 'forbidden' | 'locked' | undefined {
  const refusal = refusalFor(asker, action, { ...subject, barred: undefined });
  return refusal === 'notFound' || refusal === 'locked' || refusal === undefined ? refusal : 'forbidden';
}

/** Why the person, whose post it is to sign the report now, may not; undefined for everybody else. */
export function signingObstacle(asker: PostHolder, subject: ReportSubject): SigningRefusal | undefined {
  const action = permissionOf('approve', subject.status);
  if (!action || !can(asker, action, { ...subject, barred: undefined })) return undefined;
  return subject.barred?.get(asker.userId);
}

/** One cell of the table: what one role may do in one relation and status. */
export function permits(
  role: Role,
  relation: Relation,
  action: ReportAction | UnitAction,
  status: ReportStatus | undefined,
): boolean {
  return grantsOf(action).some(
    (each) =>
      each.roles.includes(role) &&
      (each.relation === relation || (each.relation === 'own' && relation === 'top')) &&
      (each.statuses === undefined || (status !== undefined && each.statuses.includes(status))),
  );
}

function grantsOf(action: ReportAction | UnitAction): readonly Grant[] {
  return isReportAction(action) ? reportGrants[action] : unitGrants[action];
}

/** The roles that may do it in a relation, in whatever status: what queries narrow lists by. */
export function rolesFor(action: ReportAction | UnitAction, relation: Grant['relation']): Role[] {
  return roles.filter((role) =>
    grantsOf(action).some((each) => each.relation === relation && each.roles.includes(role)),
  );
}

/** The unit as it stands to one that the person belongs to. */
function relationOf(memberUnit: string, { unitId, above }: UnitSubject): Relation {
  if (memberUnit === unitId) return above.length === 0 ? 'top' : 'own';
  return above.includes(memberUnit) ? 'below' : 'other';
}

function isBarred({ userId }: PostHolder, action: string, subject: UnitSubject | ReportSubject): boolean {
  return SIGNATURES.includes(action) && 'barred' in subject && subject.barred?.has(userId) === true;
}

function isReportAction(action: string): action is ReportAction {
  return action in reportGrants;
}

function isUnitAction(action: string): action is UnitAction {
  return action in unitGrants;
}
