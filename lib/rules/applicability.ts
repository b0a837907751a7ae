/** In which formats a rule has nothing to check, and what they lack. */
import { needName, unmetNeeds } from '@/lib/template/needs';
import { allTemplates } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import type { Rule } from './types';

export interface Inapplicable {
  readonly template: Template;
  /** What the format lacks, in words for clerks. */
  readonly lacks: readonly string[];
}

/** The formats in which the rule does not apply, the oldest first. */
export function inapplicableIn({ needs = [] }: Rule): Inapplicable[] {
  return allTemplates().flatMap((template) => {
    const lacks = unmetNeeds(template, needs).map(needName);
    return lacks.length > 0 ? [{ template, lacks }] : [];
  });
}
