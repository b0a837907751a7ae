/** From what a browser sent to values that an action can use, or to the form as it is shown again. */
import type { z } from 'zod';
import { type FieldError, type FormState, refusedForm } from '@/components/ui/form-state';

export type FormReading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly state: FormState };

/** The fields of the form by the schema, whose messages are shown at their fields: the first one of each. */
export function readForm<Value>(schema: z.ZodType<Value>, previous: FormState, data: FormData): FormReading<Value> {
  const { success, data: value, error } = schema.safeParse(Object.fromEntries(data));
  if (success) return { ok: true, value };
  const errors = new Map<string, FieldError>();
  for (const { path, message } of error.issues) {
    const field = String(path[0] ?? '');
    if (!errors.has(field)) errors.set(field, { field, message });
  }
  return { ok: false, state: refusedForm(previous, shownAgain(data), [...errors.values()]) };
}

/** What was typed, to stand in the form again. Passwords are typed anew. */
export function shownAgain(data: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of data) {
    if (typeof value === 'string' && !/password|^\$/i.test(name)) values[name] = value;
  }
  return values;
}
