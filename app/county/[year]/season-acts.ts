/** What an office does to many reports of a season at once. */
import { waits } from '@/app/county/review-run';
import type { Viewer } from '@/lib/workflow/asker';
import { type ReportAction, rolesFor, type UnitAction } from '@/lib/workflow/can';
import type { SeasonFacts } from '@/lib/workflow/season';
import { bulkObstacle } from '@/lib/workflow/season-bulk';
import { actionNames } from '@/lib/workflow/transitions';

export const seasonActKeys = ['remind', 'approve', 'publish', 'archive', 'message'] as const;
export type SeasonAct = (typeof seasonActKeys)[number];

/** What is also a step of the workflow is called as there. */
export const seasonActNames: Readonly<Record<SeasonAct, string>> = {
  remind: '催报',
  approve: actionNames.approve,
  publish: actionNames.publish,
  archive: actionNames.archive,
  message: '发通知',
};

/** What each needs of the table of permissions, towards the units below. */
const needs: Readonly<Record<SeasonAct, ReportAction | UnitAction>> = {
  remind: 'sendMessage',
  approve: 'approveCounty',
  publish: 'publish',
  archive: 'archive',
  message: 'sendMessage',
};

/** Those that a post of the viewer ever does to units below. */
export function seasonActs({ memberships }: Viewer): { readonly act: SeasonAct; readonly name: string }[] {
  return seasonActKeys
    .filter((act) => memberships.some(({ role }) => rolesFor(needs[act], 'below').includes(role)))
    .map((act) => ({ act, name: seasonActNames[act] }));
}

/** Those of them that can be done to one of the rows; approving where one waits, for why it cannot go is said where that is chosen. */
export function actsOn(viewer: Viewer, rows: readonly SeasonFacts[]): ReturnType<typeof seasonActs> {
  const own = new Set(viewer.memberships.map(({ unitId }) => unitId));
  const others = rows.filter(({ unitId }) => !own.has(unitId));
  return seasonActs(viewer).filter(({ act }) =>
    others.some((row) => (act === 'approve' ? waits(row) : bulkObstacle(act, row) === undefined)),
  );
}

/** The act that a foreign text names, or undefined. */
export function readSeasonAct(text: unknown): SeasonAct | undefined {
  return seasonActKeys.find((act) => act === text);
}
