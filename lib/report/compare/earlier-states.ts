/** Which earlier states of a draft are offered to go back to: before every large act, and every so often, fewer with age. */

import { draftKeys, isProseKey } from '@/lib/report/draft-keys';
import type { Patch } from '@/lib/report/report';
import type { DraftKey } from '@/lib/template/keys';
import { textChange } from './text-change';

/** One save of a report. Revision 0 is the draft that it began with. */
export interface Save {
  readonly revision: number;
  /** Imports and restorations name themselves in it. */
  readonly saveId: string;
  readonly patch: Patch;
  /** ISO time. */
  readonly at: string;
}

/** What made a save a large one; `count` is of fields or of characters. */
export interface LargeAct {
  readonly kind: 'import' | 'restore' | 'fields' | 'words';
  readonly count: number;
}

export interface EarlierState {
  /** The save after which the draft was so. */
  readonly revision: number;
  /** ISO time of that save. */
  readonly at: string;
  /** What came next, where it was a large act. */
  readonly before: LargeAct | undefined;
}

/** Fields that one save changes, and characters that it takes away, from which on it is a large act. */
const MANY_FIELDS = 6;
const MANY_WORDS = 50;
const MOST_STATES = 40;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** States that are no older than `until` are kept one in every `each`. Milliseconds. */
const steps = [
  { until: 2 * HOUR, each: 10 * MINUTE },
  { until: DAY, each: HOUR },
  { until: 14 * DAY, each: DAY },
  { until: Number.POSITIVE_INFINITY, each: 7 * DAY },
] as const;

/** The states to offer, newest first; the present one is not among them. `saves` are in order, `now` in milliseconds. */
export function earlierStates(saves: readonly Save[], now: number): EarlierState[] {
  const large = largeActs(saves);
  const kept = keptByTime(saves, now);
  const states = saves.slice(0, -1).flatMap((save, index): EarlierState[] => {
    const before = large.get(saves[index + 1]?.revision ?? -1);
    return before || kept.has(save.revision) ? [{ revision: save.revision, at: save.at, before }] : [];
  });
  return thinned(states).reverse();
}

/** Where there are too many, those between large acts go first, the oldest ahead. */
function thinned(states: readonly EarlierState[]): EarlierState[] {
  const surplus = Math.max(0, states.length - MOST_STATES);
  const plain = new Set(states.filter(({ before }) => !before).slice(0, surplus));
  return states.filter((state) => !plain.has(state)).slice(-MOST_STATES);
}

/** The last save of every stretch of time. */
function keptByTime(saves: readonly Save[], now: number): ReadonlySet<number> {
  const last = new Map<string, number>();
  for (const { revision, at } of saves) {
    const time = Date.parse(at);
    const { each } = steps.find(({ until }) => now - time <= until) ?? steps[3];
    last.set(`${each}/${Math.floor(time / each)}`, revision);
  }
  return new Set(last.values());
}

/** The large acts by the revision that they made. */
function largeActs(saves: readonly Save[]): ReadonlyMap<number, LargeAct> {
  const texts = new Map<DraftKey, string>();
  const large = new Map<number, LargeAct>();
  for (const { revision, saveId, patch } of saves) {
    const changes = draftKeys(patch).map((key) => ({ key, before: texts.get(key) ?? '', after: patch[key] ?? '' }));
    const act = revision > 0 ? actOf(saveId, changes) : undefined;
    if (act) large.set(revision, act);
    for (const { key, after } of changes) texts.set(key, after);
  }
  return large;
}

interface Changed {
  readonly key: DraftKey;
  readonly before: string;
  readonly after: string;
}

function actOf(saveId: string, changes: readonly Changed[]): LargeAct | undefined {
  const count = changes.length;
  if (saveId.startsWith('import-')) return { kind: 'import', count };
  if (saveId.startsWith('restore-')) return { kind: 'restore', count };
  if (count >= MANY_FIELDS) return { kind: 'fields', count };
  const words = changes
    .filter(({ key }) => isProseKey(key))
    .map(({ before, after }) => textChange(before, after).removed);
  const removed = words.reduce((sum, each) => sum + each, 0);
  return removed >= MANY_WORDS ? { kind: 'words', count: removed } : undefined;
}
