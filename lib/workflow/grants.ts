/** The table of permissions: who may do what, as data. Nothing reads it but can.ts. */
import type { Role } from './roles';
import { type ReportStatus, reportStatuses } from './status';

/** Where the unit stands seen from a unit of the person: the same, with none above it or with one, anywhere below it in the tree, or elsewhere. */
export type Relation = 'top' | 'own' | 'below' | 'other';

export interface Grant {
  readonly roles: readonly Role[];
  /** `own` whether or not there is a unit above, `top` only where there is none. */
  readonly relation: Exclude<Relation, 'other'>;
  /** All statuses where none are named. */
  readonly statuses?: readonly ReportStatus[];
}

const OWN_REVIEWERS = ['firstReviewer', 'secondReviewer', 'finalReviewer'] as const;
const OWN_PEOPLE = ['clerk', ...OWN_REVIEWERS] as const;
const WRITABLE = ['draft', 'returned'] as const;
/** Where somebody has signed. */
const HANDED_ON = reportStatuses.filter((status) => status !== 'draft' && status !== 'returned');
const OPEN = reportStatuses.filter((status) => status !== 'archived');

const own = (roles: readonly Role[], statuses?: readonly ReportStatus[]): Grant => grant(roles, 'own', statuses);
const top = (roles: readonly Role[]): Grant => grant(roles, 'top');
const below = (roles: readonly Role[], statuses?: readonly ReportStatus[]): Grant => grant(roles, 'below', statuses);

const READERS = [own([...OWN_PEOPLE, 'supervisor', 'auditor']), below(['supervisor', 'auditor'])];

/** What is done to a report. How many stages its unit has is for the workflow to say: a step must be in the workflow and in this table. */
export const reportGrants = {
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
  publish: [own(['clerk', 'finalReviewer'], ['approved']), below(['supervisor'], ['approved'])],
  reopen: [own(['finalReviewer'], ['published']), below(['supervisor'], ['published'])],
  /** File a report in work as one that was published elsewhere: what it would do in the workflow is left out. */
  fileElsewhere: [own(['finalReviewer'], WRITABLE)],
  archive: [below(['supervisor'], ['published']), own(['finalReviewer'], ['published'])],
  /** Take back that it was archived. */
  unarchive: [below(['supervisor'], ['archived']), own(['finalReviewer'], ['archived'])],
  comment: [own(OWN_PEOPLE, OPEN), below(['supervisor'], OPEN)],
  resolveComment: [own(OWN_PEOPLE, OPEN), below(['supervisor'], OPEN)],
  viewHistory: READERS,
  restore: [own(['clerk'], WRITABLE)],
  /** Answer a finding of the checks. */
  explain: [own(['clerk'], WRITABLE)],
  /** Take what was read of a file into it; one that was published elsewhere is corrected so. */
  takeImport: [own(['clerk'], [...WRITABLE, 'published']), below(['supervisor'], [...WRITABLE, 'published'])],
  export: READERS,
  /** Throw away one that was only for practice. */
  discardPractice: [own(['clerk'])],
  /** Play the steps of the workflow with one that is only for practice, as everybody whom it would pass. */
  practise: [own(OWN_PEOPLE)],
  /** Keep with it the scan of what was signed on paper. */
  attachScan: [own(OWN_PEOPLE, HANDED_ON), below(['supervisor'], HANDED_ON)],
} as const satisfies Readonly<Record<string, readonly Grant[]>>;

/** What is done to no other report than one that is only for practice. */
export const practiceOnly: readonly string[] = ['discardPractice', 'practise'];

/** What is done to a report that is only for practice, by the people of its unit: it goes nowhere, and nobody else sees it. */
export const practiceActions: readonly string[] = [
  ...practiceOnly,
  'view',
  'write',
  'viewHistory',
  'restore',
  'export',
];

/** What is done to a unit. */
export const unitGrants = {
  /** See its profile. */
  viewUnit: [
    own([...OWN_PEOPLE, 'supervisor', 'auditor', 'administrator']),
    below(['supervisor', 'auditor', 'administrator']),
  ],
  beginReport: [own(['clerk'])],
  /** Have old files read for its reports, and begin by them those that are not there. */
  importFiles: [own(['clerk']), below(['supervisor'])],
  /** Have reports of units below that were written elsewhere read and checked, many at a time. */
  checkFiles: [own(['supervisor'])],
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
  /** Set what the units that are added below begin with. */
  setDefaultsBelow: [own(['administrator']), below(['administrator'])],
  /** Let one person write and sign the reports of a unit. */
  allowOnePerson: [below(['administrator'])],
  /** Say whether the office sees the reports of units below before they are handed in. */
  setDraftAccess: [own(['administrator']), below(['administrator'])],
  /** By when the units below hand their reports in. */
  setDeadline: [own(['administrator', 'supervisor']), below(['administrator'])],
  /** Say whether the unit owes a report of a year, and put its day off. */
  setObligation: [below(['supervisor'])],
  /** Send the people of the unit a reminder or a message. */
  sendMessage: [below(['supervisor'])],
  /** Put the figures of published reports at a public address. */
  openData: [own(['supervisor'])],
  /** Begin the reports of a year for all units. */
  openYear: [own(['administrator']), below(['administrator'])],
  /** See the sum of the reports that its government's report is made of, and which unit counts what in it. */
  viewRollUp: READERS,
  /** Freeze that sum as a version, in one's own name. */
  freezeRollUp: [own(['supervisor'])],
  /** Take in the frozen sums of governments below that have installations of their own. */
  takePackages: [own(['supervisor'])],
  /** Take in what other offices of the government count by unit. */
  keepOfficeBooks: [own(['supervisor'])],
  /** Score the units below by the office's own table; nobody else sees it. */
  scoreUnits: [own(['supervisor'])],
  viewAudit: [own(['administrator', 'auditor']), below(['administrator', 'auditor'])],
} as const satisfies Readonly<Record<string, readonly Grant[]>>;

function grant(roles: readonly Role[], relation: Grant['relation'], statuses?: readonly ReportStatus[]): Grant {
  return { roles, relation, ...(statuses && { statuses }) };
}
