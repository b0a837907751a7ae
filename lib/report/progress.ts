/** How much of a report is written, part by part. */
import type { DraftKey, FactKey } from '@/lib/template/keys';
import type { Part, Template } from '@/lib/template/types';
import { typedCells } from './draft-keys';
import type { Draft } from './report';

export interface Progress {
  readonly filled: number;
  readonly total: number;
}

/** The keys that a complete part has: its typed cells and its prose, optional boxes left out. */
export function requiredKeys(template: Template, part: Part): DraftKey[] {
  const optional = new Set(template.prose.filter((box) => box.optional).map(({ key }) => key));
  return [...(part.table ? typedCells(template, part.table) : []), ...part.prose.filter((key) => !optional.has(key))];
}

/** What a complete report has before part one and after part six. The preface may be left out. */
export const frameFacts: readonly FactKey[] = ['title', 'signedBy', 'signedOn'];

/** All keys that a complete report has. */
export function requiredOfReport(template: Template): DraftKey[] {
  return [...frameFacts, ...template.parts.flatMap((part) => requiredKeys(template, part))];
}

/** The keys among these under which nothing is written. */
export function blanksOf(keys: readonly DraftKey[], draft: Draft): DraftKey[] {
  return keys.filter((key) => !draft[key]?.trim());
}

/** Written and required values of the keys. */
export function progressOf(keys: readonly DraftKey[], draft: Draft): Progress {
  return { filled: keys.length - blanksOf(keys, draft).length, total: keys.length };
}
