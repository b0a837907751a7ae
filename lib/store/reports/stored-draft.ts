/** Drafts and patches as they lie in a column: JSON. What an imported file printed beside them belongs to the import. */
import { z } from 'zod';
import { isDraftKey } from '@/lib/report/draft-keys';
import type { Draft } from '@/lib/report/report';

const texts = z.record(z.string(), z.string());

/** A stored draft or patch. Keys that no format knows are left out; the column keeps them. */
export function parseDraft(json: string): Draft {
  const stored = texts.parse(JSON.parse(json));
  return Object.fromEntries(Object.entries(stored).filter(([key]) => isDraftKey(key)));
}

/** The column's text of a draft or patch. */
export function draftJson(draft: Draft): string {
  return JSON.stringify(draft);
}
