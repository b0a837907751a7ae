/** Who may do what: one table that pages ask before they offer and handlers before they obey. Nothing else decides. */

import type { Role } from './roles';
import type { SigningRefusal } from './signing';
import { isInReview, type ReportStatus, type ReviewStatus, reportStatuses } from './status';
import type { RoadAction } from './transitions';

/** Where the unit stands seen from a unit of the person: the same, with none above it or with one, anywhere below it in the tree, or elsewhere. */
export type Relation = 'top' | 'own' | 'below' | 'other';

/** A person, as far as permission goes. */
export interface Actor {
  readonly userId: string;
  readonly memberships: readonly { readonly unitId: string; readonly role: Role }[];
}

export interface UnitSubject {
  readonly unitId: string;
  /** The ids of all units above it, in any order. */
  readonly above: readonly string[];
}

export interface ReportSubject extends UnitSubject {
  readonly status: ReportStatus;
  /** The people who may not sign it now, whatever their posts. */
  readonly barred?: ReadonlyMap<string, SigningRefusal> | undefined;
}

interface Grant {
  readonly roles: readonly Role[];
  /** `own` whether or not there is a unit above, `top` only where there is none. */
  readonly relation: Exclude<Relation, 'other'>;
  /** All statuses where none are named. */
  readonly statuses?: readonly ReportStatus[];
}

const OWN_REVIEWERS = ['firstReviewer', 'secondReviewer', 'finalReviewer'] as const;
const OWN_PEOPLE = ['clerk', ...OWN_REVIEWERS] as const;
const WRITABLE = ['draft', 'returned'] as const;
const OPEN = reportStatuses.filter((status) => status !== 'archived');

const own = (roles: readonly Role[], statuses?: readonly ReportStatus[]): Grant => grant(roles, 'own', statuses);
const top = (roles: readonly Role[]): Grant => grant(roles, 'top');
const below = (roles: readonly Role[], statuses?: readonly ReportStatus[]): Grant => grant(roles, 'below', statuses);

const READERS = [own([...OWN_PEOPLE, 'supervisor', 'auditor']), below(['supervisor', 'auditor'])];

/** What is done to a report. How many stages its unit has is the road's to say: a step must be on the road and in this table. */
const reportGrants = {
  view: READERS,
  write: [own(['clerk'], WRITABLE)],
  submit: [own(['clerk'], WRITABLE)],
  approveFirst: [own(['firstReviewer'], ['firstReview'])],
  approveSecond: [own(['secondReviewer'], ['secondReview'])],
  approveFinal: [own(['finalReviewer'], ['finalReview'])],
  approveCounty: [below(['supervisor'], ['countyReview'])],
  return: [
    own(['firstReviewer'], ['firstReview']),
    own(['secondReviewer'], ['secondReview']),
    own(['finalReviewer'], ['finalReview', 'approved']),
    below(['supervisor'], ['countyReview', 'approved']),
  ],
  withdraw: [own(['clerk'], ['firstReview', 'finalReview'])],
  publish: [own(['clerk', 'finalReviewer'], ['approved'])],
  reopen: [own(['finalReviewer'], ['published']), below(['supervisor'], ['published'])],
  archive: [below(['supervisor'], ['published']), own(['finalReviewer'], ['published'])],
  comment: [own(OWN_PEOPLE, OPEN), below(['supervisor'], OPEN)],
  resolveComment: [own(OWN_PEOPLE, OPEN), below(['supervisor'], OPEN)],
  viewHistory: READERS,
  restore: [own(['clerk'], WRITABLE)],
  export: READERS,
} as const satisfies Readonly<Record<string, readonly Grant[]>>;

/** What is done to a unit. */
const unitGrants = {
  /** See its profile. */
  viewUnit: [
    own([...OWN_PEOPLE, 'supervisor', 'auditor', 'administrator']),
    below(['supervisor', 'auditor', 'administrator']),
  ],
  beginReport: [own(['clerk'])],
  /** Correct how it is reached. */
  editContact: [own(['clerk', 'administrator']), below(['administrator'])],
  /** Change what it is: name, level, code. */
  renameUnit: [top(['administrator']), below(['administrator'])],
  /** See it among the administered units, and add units under it. */
  manageUnit: [own(['administrator']), below(['administrator'])],
  /** Close it, open it again, remove it. */
  closeUnit: [below(['administrator'])],
  manageAccounts: [own(['administrator']), below(['administrator'])],
  /** How many review stages, whether adjacent ones need two people, what passwords must be: within the bounds. */
  setReview: [own(['administrator']), below(['administrator'])],
  /** Set the bounds: what the unit itself may make stricter, but not laxer. */
  setBounds: [top(['administrator']), below(['administrator'])],
  /** Let one person write and sign the reports of a unit. */
  allowOnePerson: [below(['administrator'])],
  /** By when the units below hand their reports in. */
  setDeadline: [own(['administrator']), below(['administrator'])],
  viewAudit: [own(['administrator', 'auditor']), below(['administrator', 'auditor'])],
} as const satisfies Readonly<Record<string, readonly Grant[]>>;

export type ReportAction = keyof typeof reportGrants;
export type UnitAction = keyof typeof unitGrants;

export const reportActions = Object.keys(reportGrants).filter(isReportAction);
export const unitActions = Object.keys(unitGrants).filter(isUnitAction);

/** The steps that put a name under a report. */
const SIGNATURES: readonly string[] = ['approveFirst', 'approveSecond', 'approveFinal', 'approveCounty'];

/** Whether the person may do it. A person with several roles may do what any of them may. */
export function can(actor: Actor, action: ReportAction, subject: ReportSubject): boolean;
export function can(actor: Actor, action: UnitAction, subject: UnitSubject): boolean;
export function can(actor: Actor, action: ReportAction | UnitAction, subject: UnitSubject | ReportSubject): boolean {
  const status = 'status' in subject ? subject.status : undefined;
  if (isBarred(actor, action, subject)) return false;
  return actor.memberships.some(({ unitId, role }) => permits(role, relationOf(unitId, subject), action, status));
}

const approvals: Readonly<Record<ReviewStatus, ReportAction>> = {
  firstReview: 'approveFirst',
  secondReview: 'approveSecond',
  finalReview: 'approveFinal',
  countyReview: 'approveCounty',
};

/** The line of the table that a step of the workflow falls under, in this status; none for an approval that nobody is asked for. */
export function permissionOf(action: RoadAction, status: ReportStatus): ReportAction | undefined {
  if (action !== 'approve') return action;
  return isInReview(status) ? approvals[status] : undefined;
}

/** Why the person, whose post it is to sign the report now, may not; undefined for everybody else. */
export function signingObstacle(actor: Actor, subject: ReportSubject): SigningRefusal | undefined {
  const action = permissionOf('approve', subject.status);
  if (!action || !can(actor, action, { ...subject, barred: undefined })) return undefined;
  return subject.barred?.get(actor.userId);
}

/** One cell of the table: what one role may do in one relation and status. */
export function permits(
  role: Role,
  relation: Relation,
  action: ReportAction | UnitAction,
  status: ReportStatus | undefined,
): boolean {
  const grants: readonly Grant[] = isReportAction(action) ? reportGrants[action] : unitGrants[action];
  return grants.some(
    (each) =>
      each.roles.includes(role) &&
      (each.relation === relation || (each.relation === 'own' && relation === 'top')) &&
      (each.statuses === undefined || (status !== undefined && each.statuses.includes(status))),
  );
}

/** The unit as it stands to one that the person belongs to. */
function relationOf(memberUnit: string, { unitId, above }: UnitSubject): Relation {
  if (memberUnit === unitId) return above.length === 0 ? 'top' : 'own';
  return above.includes(memberUnit) ? 'below' : 'other';
}

function isBarred({ userId }: Actor, action: string, subject: UnitSubject | ReportSubject): boolean {
  return SIGNATURES.includes(action) && 'barred' in subject && subject.barred?.has(userId) === true;
}

function grant(roles: readonly Role[], relation: Grant['relation'], statuses?: readonly ReportStatus[]): Grant {
  return { roles, relation, ...(statuses && { statuses }) };
}

function isReportAction(action: string): action is ReportAction {
  return action in reportGrants;
}

function isUnitAction(action: string): action is UnitAction {
  return action in unitGrants;
}
