/** Every declared format, found by the id that a report keeps for good or by the year it reports on. */
import { cn2019 } from './cn-2019';
import { cn2021 } from './cn-2021';
import type { CellId, TemplateId } from './keys';
import type { CellSpec, Template } from './types';

const templates = { 'cn-2019': cn2019, 'cn-2021': cn2021 } satisfies Record<TemplateId, Template>;

/** Every format, the oldest first. */
export const templateIds = ['cn-2019', 'cn-2021'] as const satisfies readonly TemplateId[];

/** The format that reports are written in now. */
export const formatInForce: TemplateId = 'cn-2021';

/** The format with this id. */
export function templateById(id: TemplateId): Template {
  return templates[id];
}

/** The format in which the report on `year` is written, or undefined before the first one (2019). */
export function templateForYear(year: number): Template | undefined {
  return Object.values(templates).find(({ years }) => years.from <= year && year <= (years.to ?? year));
}

/** Whether a foreign string names a format. */
export function isTemplateId(value: string): value is TemplateId {
  return Object.keys(templates).includes(value);
}

/** Whether a foreign string is a cell of any declared format. */
export function isCellId(value: string): value is CellId {
  return Object.values(templates).some(({ cells }) => (cells as ReadonlyMap<string, unknown>).has(value));
}

/** The declaration of a cell. Throws for a cell that the format does not have: callers hold ids of their own template. */
export function cellSpec(template: Template, id: CellId): CellSpec {
  const spec = template.cells.get(id);
  if (!spec) throw new Error(`${template.id} has no cell ${id}`);
  return spec;
}
