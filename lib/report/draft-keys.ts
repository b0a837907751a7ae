/** The keys that a draft may hold, and the border where foreign keys are checked. */

import type { CellId, DraftKey, FactKey, ProseKey } from '@/lib/template/keys';
import { allTemplates, isCellId } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import type { Draft } from './report';

/** Whether a foreign string names a fact of a report: title, agency, year, sign-off. */
export function isFactKey(key: string): key is FactKey {
  return allTemplates().some(({ facts }) => facts.some((fact) => fact === key));
}

/** Whether a foreign string names a box of running text. */
export function isProseKey(key: string): key is ProseKey {
  return allTemplates().some(({ prose }) => prose.some((each) => each.key === key));
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
