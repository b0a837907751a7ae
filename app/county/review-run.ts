/** The review run: the reports of a season that wait for the office, one after the other in the order of its board. */
import { isoDay } from '@/lib/report/moment';
import { listSeasonFacts } from '@/lib/store/season/season-rows';
import type { Viewer } from '@/lib/workflow/asker';
import type { SeasonRow } from '@/lib/workflow/season';
import { arranged, type SeasonView } from '@/lib/workflow/season-view';
import { readSeasonQuery, readYear, seasonAddress } from './season-query';

/** A run as addresses carry it: the year and the view of the board that it goes along. */
export function runText(year: number, view: SeasonView): string {
  return seasonAddress(String(year), view);
}

export interface ReviewRun {
  readonly text: string;
  /** How many wait, this one among them. */
  readonly left: number;
  /** Ids of the reports before and after this one; absent at the ends. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** The board that the run began on; and the same, told that nothing is left. */
  readonly board: string;
  readonly end: string;
}

/** The run around a report; undefined where the text names none. */
export async function runAround(viewer: Viewer, text: string, reportId: string): Promise<ReviewRun | undefined> {
  const run = read(text);
  if (!run) return undefined;
  const ids = await queueOf(viewer, run);
  const at = ids.indexOf(reportId);
  return {
    text,
    left: ids.length,
    previous: at > 0 ? ids[at - 1] : undefined,
    next: ids[at + 1],
    board: seasonAddress(`/county/${run.year}`, run.view),
    end: runEnd(run),
  };
}

/** The first report of the run, or undefined where nothing waits. */
export async function firstOfRun(viewer: Viewer, text: string): Promise<string | undefined> {
  const run = read(text);
  return run && (await queueOf(viewer, run))[0];
}

/** Where a run ends: its board, which says so. */
export function runEnd({ year, view }: Run): string {
  return seasonAddress(`/county/${year}`, view, { reviewed: 'all' });
}

interface Run {
  readonly year: number;
  readonly view: SeasonView;
}

function read(text: string): Run | undefined {
  const [named = '', parameters = ''] = text.split('?');
  const year = readYear(named);
  return year === undefined
    ? undefined
    : { year, view: readSeasonQuery(Object.fromEntries(new URLSearchParams(parameters))) };
}

/** Those that wait for the office, the riskiest first unless the board was ordered otherwise. */
async function queueOf(viewer: Viewer, { year, view }: Run): Promise<string[]> {
  const sort = view.sort === 'name' ? ('risk' as const) : view.sort;
  const own = new Set(viewer.memberships.map(({ unitId }) => unitId));
  const rows = arranged(await listSeasonFacts(viewer, year, isoDay(new Date()), sort), { ...view, sort });
  return rows.filter((row) => waits(row) && !own.has(row.unitId)).flatMap(({ report }) => (report ? [report.id] : []));
}

/** Whether the report waits for the office. */
export function waits({ state }: Pick<SeasonRow, 'state'>): boolean {
  return state === 'countyReview';
}
