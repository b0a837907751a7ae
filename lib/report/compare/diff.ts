/** Differences of drafts, key by key: what autosave sends, what history keeps, how two writers meet. */

import { draftKeys } from '@/lib/report/draft-keys';
import type { Draft, Patch } from '@/lib/report/report';
import type { DraftKey } from '@/lib/template/keys';

/** What turns `before` into `after`. Empty when they say the same; a key that was cleared carries an empty string. */
export function diffDrafts(before: Draft, after: Draft): Patch {
  const changed = [...draftKeys(before), ...draftKeys(after)].filter(
    (key) => (before[key] ?? '') !== (after[key] ?? ''),
  );
  return Object.fromEntries(changed.map((key) => [key, after[key] ?? '']));
}

/** The draft with the patch laid over it; cleared keys are gone. */
export function applyPatch(draft: Draft, patch: Patch): Draft {
  const next: { [K in DraftKey]?: string } = { ...draft };
  for (const key of draftKeys(patch)) {
    const text = patch[key];
    if (text) next[key] = text;
    else delete next[key];
  }
  return next;
}

export interface Merge {
  /** Their changes that mine do not touch, or that say the same: safe to take over. */
  readonly theirs: Patch;
  /** Keys that both changed, to different texts. */
  readonly conflicts: readonly DraftKey[];
}

/** How my unsaved changes meet changes that somebody else saved since my last save. */
export function mergePatches(mine: Patch, theirs: Patch): Merge {
  const conflicts = draftKeys(theirs).filter((key) => mine[key] !== undefined && mine[key] !== theirs[key]);
  const safe = draftKeys(theirs).filter((key) => !conflicts.includes(key));
  return { theirs: Object.fromEntries(safe.map((key) => [key, theirs[key] ?? ''])), conflicts };
}
