/** How much text a report may hold. */
import type { Draft } from '@/lib/report/report';

/** Characters of all texts and cells together: some five times what the longest published reports have. */
export const DRAFT_CHARACTERS = 100_000;

/** Characters of all that is typed, in UTF-16 units. */
export function draftLength(draft: Draft): number {
  return Object.values(draft).reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

/** Whether a draft that became another is too long now. One that was too long before may be shortened step by step. */
export function isTooLong(after: Draft, before: Draft): boolean {
  const length = draftLength(after);
  return length > DRAFT_CHARACTERS && length >= draftLength(before);
}
