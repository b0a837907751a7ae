/** Parts that the papers of an office are put together from. */
import type { DocNode } from '@/lib/document/nodes';
import { singleLine } from '@/lib/document/plain-text';

/** A paragraph of running text. */
export function paragraph(text: string): DocNode {
  return { kind: 'paragraph', text: singleLine(text) };
}

/** A heading of the first level. */
export function heading(text: string): DocNode {
  return { kind: 'heading', level: 1, text };
}

/** What stands in a paper until somebody fills it in. */
export const TO_FILL = '＿＿＿＿';
