/** Puts the cursor where findings, the history and the list of sections lead. */

import { keyOf } from '@/components/editor/findings/checked';
import type { Place } from '@/lib/rules/types';
import type { DraftKey } from '@/lib/template/keys';

/** A quoted word or number; more is not selected, because the next key would put itself in place of it. */
const MOST_SELECTED = 12;

/** The element that shows a field on the page, where its section is open. */
export function fieldElement(key: DraftKey | 'section-heading'): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-cell="${key}"]`) ?? document.getElementById(key);
}

/**
 * Puts the cursor into a field, or the reader at the section's heading. In a text the caret stands before the characters
 * that are spoken of; a word or number is selected.
 */
export function focusPlace(place: Place | 'heading'): void {
  const field = fieldElement(place === 'heading' ? 'section-heading' : keyOf(place));
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
  if (typeof place === 'object' && field instanceof HTMLTextAreaElement) point(field, place);
}

function point(field: HTMLTextAreaElement, { from, to }: { readonly from: number; readonly to: number }): void {
  const isWord = to - from <= MOST_SELECTED && !/[。！？；\n]/.test(field.value.slice(from, to));
  field.setSelectionRange(from, isWord ? to : from);
}
