/** How much of a report is written, part by part. */
import type { DraftKey, PartKey } from '@/lib/template/keys';
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

/** Written and required values of the keys. */
export function progressOf(keys: readonly DraftKey[], draft: Draft): Progress {
  return { filled: keys.filter((key) => draft[key]?.trim()).length, total: keys.length };
}

/** Progress of each part, by its key. */
export function progressByPart(template: Template, draft: Draft): ReadonlyMap<PartKey, Progress> {
  return new Map(template.parts.map((part) => [part.key, progressOf(requiredKeys(template, part), draft)]));
}
