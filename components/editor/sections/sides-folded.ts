/** Folding away the task list and the margin, so that a wide table has the whole width. */

import type { Section } from '@/components/editor/sections';
import { createValueStore } from '@/components/editor/value-store';
import type { Table, Template } from '@/lib/template/types';

/** What the person chose; for as long as the page lives. */
export const areSidesFolded = createValueStore(false);

/** Whether a table is worth the whole width. */
export function isWide({ layout }: Table): boolean {
  return layout === 'matrix';
}

/** Whether a section may stand alone: only one with a wide table has the switch that brings the sides back. */
export function isFoldable(template: Template, section: Section | undefined): boolean {
  return template.tables.some((table) => table.key === section?.part?.table && isWide(table));
}
