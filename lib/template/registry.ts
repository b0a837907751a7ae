/** Every declared format, found by the id that a report keeps for good or by the year it reports on. */
import { formats } from './formats';
import type { CellId, TemplateId } from './keys';
import type { CellSpec, Template } from './types';

/** Every format, the oldest first. */
export function allTemplates(): readonly Template[] {
  return formats;
}

/** The format that reports are written in now. What is read without a year is read by its words. */
export function newestTemplate(): Template {
  const [newest] = formats.slice(-1);
  if (!newest) throw new Error('No format is declared.');
  return newest;
}

/** The format with this id. Throws for an id that no format has: foreign ids pass `isTemplateId` first. */
export function templateById(id: TemplateId): Template {
  const template = formats.find((each) => each.id === id);
  if (!template) throw new Error(`No format is called ${id}.`);
  return template;
}

/** The format in which the report on `year` is written, or undefined before the first one (2019). A later format replaces one in force. */
export function templateForYear(year: number): Template | undefined {
  return [...formats].reverse().find(({ years }) => years.from <= year && year <= (years.to ?? year));
}

/** Whether a foreign string names a format. */
export function isTemplateId(value: string): value is TemplateId {
  return formats.some(({ id }) => id === value);
}

/** Whether a foreign string is a cell of any declared format. */
export function isCellId(value: string): value is CellId {
  return formats.some(({ cells }) => (cells as ReadonlyMap<string, unknown>).has(value));
}

/** The declaration of a cell. Throws for a cell that the format does not have: callers hold ids of their own template. */
export function cellSpec(template: Template, id: CellId): CellSpec {
  const spec = template.cells.get(id);
  if (!spec) throw new Error(`${template.id} has no cell ${id}`);
  return spec;
}
