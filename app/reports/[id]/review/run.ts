/** Addresses and words of a review run. */
import type { ReviewRun } from '@/app/county/review-run';
import { getReport } from '@/lib/store/reports/report';
import type { Viewer } from '@/lib/workflow/asker';
import { actionNames, workflowActions } from '@/lib/workflow/transitions';

/** A step that was taken in a run, and with which report. */
export interface LastStep {
  readonly after: string;
  readonly last: string;
}

/** The page of a report within a run; `last` is the step that led there. */
export function runAddress(reportId: string, run: string, last?: LastStep): string {
  return `/reports/${reportId}/review?${new URLSearchParams({ run, ...last })}`;
}

/** The page of a report that somebody else was ahead with; in a run it goes on from there. */
export function lateAddress(reportId: string, action: string, run: string | undefined): string {
  return `/reports/${reportId}/review?${new URLSearchParams({ ...(run && { run }), late: action })}`;
}

/** The run as its bar needs it. */
export function runAddresses({ text, left, previous, next, board }: ReviewRun) {
  const to = (reportId: string | undefined) => reportId && runAddress(reportId, text);
  return { left, previous: to(previous), next: to(next), board };
}

/** What was done to which report before, from the address, and the way back to it; undefined where that names none. */
export async function lastInRun(
  viewer: Viewer,
  run: string,
  { after, last }: Partial<LastStep>,
): Promise<{ readonly said: string; readonly address: string } | undefined> {
  const action = workflowActions.find((each) => each === after);
  const report = action && last ? await getReport(viewer, last) : undefined;
  return action && report
    ? { said: `上一份${report.unit.shortName}：${actionNames[action]}`, address: runAddress(report.id, run) }
    : undefined;
}
