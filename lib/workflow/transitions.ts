/** The workflow of a report: who may move it from which status to which. */
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { ReportStatus, ReviewStatus } from './status';

/** The roles of the workflow: the clerk, a reviewer for each stage within the unit, and the office above that has the last word. */
export const workflowRoles = ['clerk', 'firstReviewer', 'secondReviewer', 'finalReviewer', 'supervisor'] as const;
export type WorkflowRole = (typeof workflowRoles)[number];

export const workflowActions = [
  'submit',
  'withdraw',
  'approve',
  'return',
  'publish',
  'reopen',
  'archive',
  'unarchive',
] as const;
export type WorkflowAction = (typeof workflowActions)[number];

/** What a person does, as buttons and the log call it. */
export const actionNames: Readonly<Record<WorkflowAction, string>> = {
  submit: '送审',
  withdraw: '撤回',
  approve: '审核通过',
  return: '退回修改',
  publish: '登记公布',
  reopen: '重新打开',
  archive: '归档',
  unarchive: '撤销归档',
};

/** One step of the workflow. */
export interface Step {
  readonly from: ReportStatus;
  readonly action: WorkflowAction;
  readonly to: ReportStatus;
  readonly role: WorkflowRole;
}

/** Who signs in which stage. */
export const reviewerOf: Readonly<Record<ReviewStatus, WorkflowRole>> = {
  firstReview: 'firstReviewer',
  secondReview: 'secondReviewer',
  finalReview: 'finalReviewer',
  countyReview: 'supervisor',
};

/** How many stages a unit's own review may have. */
export const stageCounts = [1, 2, 3] as const;
export type StageCount = (typeof stageCounts)[number];

const ownStages: Readonly<Record<StageCount, readonly [ReviewStatus, ...ReviewStatus[]]>> = {
  1: ['finalReview'],
  2: ['firstReview', 'finalReview'],
  3: ['firstReview', 'secondReview', 'finalReview'],
};

/** The stages that a report passes, first to last. Never empty. */
export type Stages = readonly [ReviewStatus, ...ReviewStatus[]];

/** The stages of a unit: so many of its own, then the office above where there is one. The last one always signs for issue. */
export function stagesOf(count: StageCount, hasOfficeAbove: boolean): Stages {
  return hasOfficeAbove ? [...ownStages[count], 'countyReview'] : ownStages[count];
}

/** Who signs for issue in the unit, and who accepts the report in the office above. */
const lastSigners: readonly WorkflowRole[] = ['finalReviewer', 'supervisor'];

/** The whole workflow of a unit with these stages. Who signs for issue may also publish; who signs last, in the unit and above it, reopens, archives and takes that back. */
export function workflowSteps(stages: Stages): readonly Step[] {
  const [first] = stages;
  const judges = stages.map((stage) => reviewerOf[stage]).filter((role) => lastSigners.includes(role));
  const judge = judges[judges.length - 1] ?? 'finalReviewer';
  return [
    { from: 'draft', action: 'submit', to: first, role: 'clerk' },
    { from: 'returned', action: 'submit', to: first, role: 'clerk' },
    { from: first, action: 'withdraw', to: 'draft', role: 'clerk' },
    ...stages.flatMap((stage, index): Step[] => [
      { from: stage, action: 'approve', to: stages[index + 1] ?? 'approved', role: reviewerOf[stage] },
      { from: stage, action: 'return', to: 'returned', role: reviewerOf[stage] },
    ]),
    { from: 'approved', action: 'return', to: 'returned', role: judge },
    { from: 'approved', action: 'publish', to: 'published', role: 'clerk' },
    { from: 'approved', action: 'publish', to: 'published', role: 'finalReviewer' },
    // Where an office accepts the report, it may publish it on its own portal.
    ...(judge === 'supervisor' ? [{ from: 'approved', action: 'publish', to: 'published', role: judge } as const] : []),
    ...judges.flatMap((role): Step[] => [
      { from: 'published', action: 'archive', to: 'archived', role },
      { from: 'archived', action: 'unarchive', to: 'published', role },
      { from: 'published', action: 'reopen', to: 'returned', role },
    ]),
  ];
}

/** `wrongStatus`: nobody can do this now; `notYours`: somebody else can. */
export type TransitionRefusal = Refusal<'wrongStatus' | 'notYours'>;

/** The status that the action leads to. */
export function nextStatus(
  status: ReportStatus,
  action: WorkflowAction,
  role: WorkflowRole,
  stages: Stages,
): { readonly ok: true; readonly status: ReportStatus } | TransitionRefusal {
  const steps = workflowSteps(stages).filter((step) => step.from === status && step.action === action);
  if (steps.length === 0) return refuse('wrongStatus');
  const step = steps.find((each) => each.role === role);
  return step ? { ok: true, status: step.to } : refuse('notYours');
}

/** What a person of these roles can do now, in the order of the workflow. */
export function openActions(status: ReportStatus, roles: readonly WorkflowRole[], stages: Stages): WorkflowAction[] {
  const open = workflowSteps(stages).filter((step) => step.from === status && roles.includes(step.role));
  return [...new Set(open.map(({ action }) => action))];
}

/** The actions that bring a report nearer to the archive. */
const onward: readonly WorkflowAction[] = ['submit', 'approve', 'publish', 'archive'];

/** Who is to act next, or undefined once the report is archived. */
export function waitingFor(status: ReportStatus, stages: Stages): WorkflowRole | undefined {
  return workflowSteps(stages).find(({ from, action }) => from === status && onward.includes(action))?.role;
}
