/** What this browser still keeps of a report and the server never got, arranged for a choice. */

import { isDraftKey } from '@/lib/report/draft-keys';
import type { Patch } from '@/lib/report/report';
import type { DraftKey } from '@/lib/template/keys';
import { liveTabs } from './live-tabs';
import { type LocalCopy, localCopiesOf, timeOf, trimLocalCopy } from './local-copy';

/** One text that was typed here and never saved. */
export interface KeptText {
  readonly key: DraftKey;
  readonly mine: string;
  /** When it was typed, in milliseconds since 1970. */
  readonly typedAt: number;
  /** When and by whom the present text was saved; undefined where nothing was written before or nobody could say. */
  readonly saved: { readonly at: string; readonly by: string } | undefined;
}

export interface Kept {
  readonly copies: readonly LocalCopy[];
  readonly texts: readonly KeptText[];
}

interface Unsaved {
  readonly copy: number;
  readonly key: string;
  readonly saved?: KeptText['saved'];
}

/**
 * The texts in copies of tabs that are closed. What the server holds, or held since, is forgotten on the way. Where it
 * cannot be asked, all that differs from `draft` is given.
 */
export async function keptTexts(reportId: string, draft: Patch): Promise<Kept> {
  const all = await localCopiesOf(reportId);
  if (all.length === 0) return { copies: [], texts: [] };
  const live = await liveTabs();
  const copies = all.filter(({ id }) => !live.has(id));
  const unsaved = (await askServer(reportId, copies)) ?? differing(copies, draft);
  await Promise.all(
    copies.map((copy, index) =>
      trimLocalCopy(copy, (key) => unsaved.some((text) => text.copy === index && text.key === key)),
    ),
  );
  const texts = unsaved.flatMap(({ copy, key, saved }): KeptText[] => {
    const from = copies[copy];
    return from && isDraftKey(key) ? [{ key, mine: from.patch[key] ?? '', typedAt: timeOf(from, key), saved }] : [];
  });
  return { copies, texts: newestOfEach(texts) };
}

/** Forgets these texts: one of the two was chosen. */
export async function forgetTexts(copies: readonly LocalCopy[], keys: readonly DraftKey[]): Promise<void> {
  await Promise.all(copies.map((copy) => trimLocalCopy(copy, (key) => !keys.includes(key))));
}

async function askServer(reportId: string, copies: readonly LocalCopy[]): Promise<Unsaved[] | undefined> {
  try {
    const response = await fetch(`/reports/${reportId}/draft/copies`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(copies.map(({ revision = 0, patch }) => ({ revision, patch }))),
    });
    return response.ok ? (await response.json()).texts : undefined;
  } catch {
    return undefined;
  }
}

function differing(copies: readonly LocalCopy[], draft: Patch): Unsaved[] {
  return copies.flatMap(({ patch }, copy) =>
    Object.entries(patch).flatMap(([key, text]) =>
      isDraftKey(key) && text !== (draft[key] ?? '') ? [{ copy, key }] : [],
    ),
  );
}

/** Two closed tabs may keep the same field: the text typed last is offered. */
function newestOfEach(texts: readonly KeptText[]): KeptText[] {
  const newest = new Map<DraftKey, KeptText>();
  for (const text of texts) {
    const other = newest.get(text.key);
    if (!other || other.typedAt < text.typedAt) newest.set(text.key, text);
  }
  return [...newest.values()];
}
