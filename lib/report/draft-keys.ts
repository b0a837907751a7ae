/** The keys that a draft may hold, and the border where foreign keys are checked. */

import { cn2021 } from '@/lib/template/cn-2021';
import type { CellId, DraftKey, FactKey, ProseKey } from '@/lib/template/keys';
import { isCellId } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import type { Draft } from './report';

const facts: ReadonlySet<string> = new Set<FactKey>(cn2021.facts);
const prose: ReadonlySet<string> = new Set<ProseKey>(cn2021.prose.map(({ key }) => key));

/** Whether a foreign string names a fact of a report: title, agency, year, sign-off. */
export function isFactKey(key: string): key is FactKey {
  return facts.has(key);
}

/** Whether a foreign string names a box of running text. */
export function isProseKey(key: string): key is ProseKey {
  return prose.has(key);
}

/** Whether a foreign string names anything that a draft may hold. */
export function isDraftKey(key: string): key is DraftKey {
  return isFactKey(key) || isProseKey(key) || isCellId(key);
}

/** The keys present in a draft, typed. */
export function draftKeys(draft: Draft): DraftKey[] {
  return Object.keys(draft).filter(isDraftKey);
}

/** The cells of a template that are typed, in reading order; of one table when given. */
export function typedCells(template: Template, tableKey?: string): CellId[] {
  return [...template.cells.values()]
    .filter(({ terms, table }) => !terms && (tableKey === undefined || table.key === tableKey))
    .map(({ id }) => id);
}
