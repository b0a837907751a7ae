/** How help calls a place of the form. */
import { cellName, entryName } from '@/lib/template/names';
import { cellSpec, isCellId } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';

/** A cell, a row or a column by its key; the key itself for what is none of them. */
export function placeName(template: Template, place: string): string {
  if (!isCellId(place)) return entryName(template, place);
  const spec = cellSpec(template, place);
  return spec.table.name + cellName(spec);
}
