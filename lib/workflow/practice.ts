/** Reviewing in practice: one person plays everybody whom a report would pass. Nothing of it leaves the report. */
import type { ReportStatus } from './status';
import { type Stages, type WorkflowAction, type WorkflowRole, workflowSteps } from './transitions';

/** What is practised: from submission to the last signature. Publication and what follows is not. */
export const practisedActions = [
  'submit',
  'approve',
  'return',
  'withdraw',
] as const satisfies readonly WorkflowAction[];
export type PractisedAction = (typeof practisedActions)[number];

/** A step of the workflow that can be played now, and as whom. */
export interface PractisedStep {
  readonly action: PractisedAction;
  readonly to: ReportStatus;
  readonly role: WorkflowRole;
}

/** The steps from the status, in the order in which they are practised. */
export function practisedSteps(status: ReportStatus, stages: Stages): PractisedStep[] {
  const steps = workflowSteps(stages).filter(({ from }) => from === status);
  return practisedActions.flatMap((action) =>
    steps.filter((step) => step.action === action).map(({ to, role }) => ({ action, to, role })),
  );
}
