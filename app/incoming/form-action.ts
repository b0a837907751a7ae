/**
 * The gate of every server action. What a browser sends is not what a page was given: the state between two attempts and
 * the form are parsed here, and only requests of our own pages are carried out.
 */
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { type FormState, freshForm } from '@/components/ui/form-state';
import { isSameOrigin } from '@/lib/auth/request-origin';
import { longText, shortText } from './texts';

const formState: z.ZodType<FormState> = z.object({
  attempt: z.int().min(0),
  values: z.record(shortText(), longText()),
  errors: z.array(z.object({ field: shortText(), message: shortText() })).max(100),
  done: shortText().exactOptional(),
});

/** An action that answers with the form as it is shown next. A state that is none counts as that of a fresh form. */
export function formAction(act: (previous: FormState, data: FormData) => Promise<FormState>) {
  return async (previous: unknown, data: unknown): Promise<FormState> => {
    await requireOwnPage();
    const state = formState.safeParse(previous);
    return await act(state.success ? state.data : freshForm(), formOf(data));
  };
}

/** An action that answers with something of its own, and needs nothing of its former answer. */
export function answerAction<Answer>(act: (data: FormData) => Promise<Answer>) {
  return async (_: unknown, data: unknown): Promise<Answer> => {
    await requireOwnPage();
    return await act(formOf(data));
  };
}

/** An action of a bare button, with the few hidden fields that the schema names. What does not fit it does nothing. */
export function buttonAction<Value>(schema: z.ZodType<Value>, act: (value: Value) => Promise<void>) {
  return async (data?: unknown): Promise<void> => {
    await requireOwnPage();
    const read = schema.safeParse(Object.fromEntries(formOf(data)));
    if (!read.success) notFound();
    await act(read.data);
  };
}

/** The proxy refuses others already; this holds also where a request comes around it. */
async function requireOwnPage(): Promise<void> {
  if (!isSameOrigin(await headers())) notFound();
}

function formOf(data: unknown): FormData {
  return data instanceof FormData ? data : new FormData();
}
