/** What a person can do with a report now: the workflow leads there, and the table of permissions has it. */
import type { PostHolder } from './asker';
import { can, permissionOf, type ReportSubject, refusalFor, type UnitSubject } from './can';
import type { SigningRefusal } from './signing';
import { openActions, type Stages, type WorkflowAction, type WorkflowRole, workflowRoles } from './transitions';

/** A report as it stands to be moved. */
export interface Movable extends ReportSubject {
  readonly stages: Stages;
}

/** As whom the person meets a report: the office above as supervisor only, the unit's own people as anything but that. */
export function workflowRolesOf({ memberships }: PostHolder, { unitId, above }: UnitSubject): WorkflowRole[] {
  return workflowRoles.filter((role) =>
    memberships.some(
      (post) => post.role === role && (role === 'supervisor' ? above.includes(post.unitId) : post.unitId === unitId),
    ),
  );
}

/** The steps that the person can take, in the order of the workflow. */
export function movesOf(holder: PostHolder, report: Movable): WorkflowAction[] {
  return openActions(report.status, workflowRolesOf(holder, report), report.stages).filter((action) => {
    const permission = permissionOf(action, report.status);
    return permission !== undefined && can(holder, permission, report);
  });
}

/** Why the table of permissions does not let the person take a step that the workflow has here; undefined where it does. */
export function moveRefusal(
  holder: PostHolder,
  action: WorkflowAction,
  report: Movable,
): 'notFound' | 'notYours' | SigningRefusal | undefined {
  const permission = permissionOf(action, report.status);
  const refusal = permission ? refusalFor(holder, permission, report) : 'locked';
  return refusal === 'forbidden' || refusal === 'locked' ? 'notYours' : refusal;
}
