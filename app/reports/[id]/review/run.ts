/** Addresses and words of a review run. */
import type { ReviewRun } from '@/app/county/review-run';
import { actionNames, workflowActions } from '@/lib/workflow/transitions';

/** The page of a report within a run; `after` names the step that led there. */
export function runAddress(reportId: string, run: string, after?: string): string {
  const parameters = new URLSearchParams({ run, ...(after && { after }) });
  return `/reports/${reportId}/review?${parameters}`;
}

/** The run as its bar needs it. */
export function runAddresses({ text, left, previous, next, board }: ReviewRun) {
  const to = (reportId: string | undefined) => reportId && runAddress(reportId, text);
  return { left, previous: to(previous), next: to(next), board };
}

/** What was done to the report before, from the address; empty where that names no step. */
export function saidOfLast(after: string | undefined): string {
  const action = workflowActions.find((each) => each === after);
  return action ? `上一份：${actionNames[action]}。` : '';
}
