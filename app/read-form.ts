/** From what a browser sent to values that an action can use, or to the form as it is shown again. */
import { z } from 'zod';
import { type FieldError, type FormState, refusedForm } from '@/components/ui/form-state';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@/lib/auth/password';

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

/** A line of text that must be there. */
export function line(missing: string, longest = 100) {
  return z.string(missing).trim().min(1, missing).max(longest, `不能超过${longest}个字`);
}

/** A line of text that may be empty. */
export function optionalLine(longest = 200) {
  return z.string().trim().max(longest, `不能超过${longest}个字`).default('');
}

/** A password that somebody chooses. */
export function newPassword() {
  return z
    .string('请设置密码')
    .min(SHORTEST_PASSWORD, `密码至少${SHORTEST_PASSWORD}位`)
    .max(LONGEST_PASSWORD, `密码不能超过${LONGEST_PASSWORD}位`);
}
