import { describe, expect, it } from 'vitest';
import { isEditable, type ReportStatus, reportStatuses } from './status';
import {
  nextStatus,
  openActions,
  type Stages,
  stageCounts,
  stagesOf,
  type WorkflowAction,
  type WorkflowRole,
  waitingFor,
  workflowActions,
  workflowRoles,
  workflowSteps,
} from './transitions';

const chains: readonly Stages[] = stageCounts.flatMap((count) => [stagesOf(count, true), stagesOf(count, false)]);

/** The whole workflow of a township with three stages of its own below a county, written out. */
const full: readonly (readonly [ReportStatus, WorkflowAction, ReportStatus, WorkflowRole])[] = [
  ['draft', 'submit', 'firstReview', 'clerk'],
  ['returned', 'submit', 'firstReview', 'clerk'],
  ['firstReview', 'withdraw', 'draft', 'clerk'],
  ['firstReview', 'approve', 'secondReview', 'firstReviewer'],
  ['firstReview', 'return', 'returned', 'firstReviewer'],
  ['secondReview', 'approve', 'finalReview', 'secondReviewer'],
  ['secondReview', 'return', 'returned', 'secondReviewer'],
  ['finalReview', 'approve', 'countyReview', 'finalReviewer'],
  ['finalReview', 'return', 'returned', 'finalReviewer'],
  ['countyReview', 'approve', 'approved', 'supervisor'],
  ['countyReview', 'return', 'returned', 'supervisor'],
  ['approved', 'return', 'returned', 'supervisor'],
  ['approved', 'publish', 'published', 'clerk'],
  ['approved', 'publish', 'published', 'supervisor'],
  ['published', 'reopen', 'returned', 'supervisor'],
  ['approved', 'publish', 'published', 'finalReviewer'],
  ['published', 'reopen', 'returned', 'finalReviewer'],
  ['published', 'archive', 'archived', 'finalReviewer'],
  ['published', 'archive', 'archived', 'supervisor'],
  ['archived', 'unarchive', 'published', 'finalReviewer'],
  ['archived', 'unarchive', 'published', 'supervisor'],
];

describe('a township of three stages below a county', () => {
  const stages = stagesOf(3, true);
  const all = reportStatuses.flatMap((from) =>
    workflowActions.flatMap((action) => workflowRoles.map((role) => [from, action, role] as const)),
  );

  it.each(all)('%s, %s by %s', (from, action, role) => {
    const step = full.find((each) => each[0] === from && each[1] === action && each[3] === role);
    const isPossible = full.some((each) => each[0] === from && each[1] === action);
    expect(nextStatus(from, action, role, stages)).toEqual(
      step ? { ok: true, status: step[2] } : { ok: false, code: isPossible ? 'notYours' : 'wrongStatus' },
    );
  });
});

describe.each(chains.map((chain) => ({ chain, name: chain.join(' → ') })))('$name', ({ chain }) => {
  it('leads from draft to archive, each stage signed by its own reviewer', () => {
    let status: ReportStatus = 'draft';
    const passed: ReportStatus[] = [];
    for (const action of ['submit', ...chain.map(() => 'approve' as const), 'publish', 'archive'] as const) {
      const step = workflowSteps(chain).find((each) => each.from === status && each.action === action);
      expect(step).toBeDefined();
      status = step?.to ?? status;
      passed.push(status);
    }
    expect(passed).toEqual([...chain, 'approved', 'published', 'archived']);
  });

  it('lets nobody change what somebody reads or has signed', () => {
    const submittable = workflowSteps(chain).filter(({ action }) => action === 'submit');
    expect(submittable.map(({ from }) => from).filter((from) => !isEditable(from))).toEqual([]);
  });

  it('never offers one move twice', () => {
    const moves = workflowSteps(chain).map(({ from, action, role }) => `${from} ${action} ${role}`);
    expect(new Set(moves).size).toBe(moves.length);
  });
});

it('says what a person can do, and for whom a report waits', () => {
  const stages = stagesOf(2, true);
  expect(openActions('firstReview', ['firstReviewer'], stages)).toEqual(['approve', 'return']);
  expect(openActions('firstReview', ['finalReviewer'], stages)).toEqual([]);
  expect(openActions('approved', ['clerk', 'supervisor'], stages)).toEqual(['return', 'publish']);
  expect(waitingFor('firstReview', stages)).toBe('firstReviewer');
  expect(waitingFor('finalReview', stages)).toBe('finalReviewer');
  expect(waitingFor('returned', stages)).toBe('clerk');
  expect(waitingFor('approved', stages)).toBe('clerk');
  expect(waitingFor('archived', stages)).toBeUndefined();
});
