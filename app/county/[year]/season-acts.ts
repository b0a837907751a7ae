/** What an office does to many reports of a season at once. */
import { shortText } from '@/app/incoming/texts';
import type { Viewer } from '@/lib/workflow/asker';
import { type ReportAction, rolesFor, type UnitAction } from '@/lib/workflow/can';

export const seasonActNames = {
  remind: '催报',
  approve: '审核通过',
  publish: '登记公布',
  archive: '归档',
  message: '发通知',
} as const;

export type SeasonAct = keyof typeof seasonActNames;

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
  return Object.entries(seasonActNames).flatMap(([key, name]) => {
    const act = readSeasonAct(key);
    const may = act && memberships.some(({ role }) => rolesFor(needs[act], 'below').includes(role));
    return act && may ? [{ act, name }] : [];
  });
}

/** The act that a foreign text names, or undefined. */
export function readSeasonAct(text: unknown): SeasonAct | undefined {
  const read = shortText().safeParse(text);
  return read.success && isAct(read.data) ? read.data : undefined;
}

function isAct(text: string): text is SeasonAct {
  return Object.hasOwn(seasonActNames, text);
}
