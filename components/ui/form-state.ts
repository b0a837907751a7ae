/** What a form knows between two attempts to send it. */

export interface FieldError {
  /** The name of the field, which is also its id on the page. */
  readonly field: string;
  readonly message: string;
}

export interface FormState {
  /** Counts the answers, so that each is shown afresh. */
  readonly attempt: number;
  /** What stands in the fields: what was typed stays there when the form is refused. Never a password. */
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FieldError[];
  /** What was done, in one sentence. */
  readonly done?: string;
}

/** A server action that takes a form. */
export type FormAction = (previous: FormState, data: FormData) => Promise<FormState>;

/** The form as it is first shown. */
export function freshForm(values: FormState['values'] = {}): FormState {
  return { attempt: 0, values, errors: [] };
}

/** The next state of a form that was refused. */
export function refusedForm(
  previous: FormState,
  values: FormState['values'],
  errors: readonly FieldError[],
): FormState {
  return { attempt: previous.attempt + 1, values, errors };
}

/** The next state of a form that did what it is for. */
export function doneForm(previous: FormState, values: FormState['values'], done: string): FormState {
  return { attempt: previous.attempt + 1, values, errors: [], done };
}
