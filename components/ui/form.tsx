'use client';

/** A form that is sent to a server action; it also works before the page's scripts have loaded, and without them. */
import { type ReactNode, useActionState, useEffect, useState } from 'react';
import { FormContext } from './form-context';
import { type FieldError, type FormAction, type FormState, freshForm } from './form-state';
import { Notice } from './notice';

export function Form({
  action,
  values,
  idPrefix = '',
  children,
}: {
  action: FormAction;
  /** What stands in the fields at first. */
  values?: FormState['values'];
  /** Where the page has several forms with fields of one name. */
  idPrefix?: string;
  children: ReactNode;
}) {
  const [state, submit] = useActionState(action, freshForm(values));
  const [passwords, setPasswords] = useState<FormState['values']>({});
  const firstWrong = state.errors[0] && idPrefix + state.errors[0].field;

  useEffect(() => {
    if (state.attempt > 0 && firstWrong) document.getElementById(firstWrong)?.focus();
  }, [state.attempt, firstWrong]);

  return (
    <FormContext value={{ ...state, values: firstWrong ? { ...passwords, ...state.values } : state.values, idPrefix }}>
      {/* A new form for every answer: fields, choices too, then show what the answer says. */}
      <form
        key={state.attempt}
        action={submit}
        onSubmit={({ currentTarget }) => setPasswords(passwordsOf(currentTarget))}
        noValidate
      >
        <div className="space-y-5">
          <Outcome state={state} idPrefix={idPrefix} />
          {children}
        </div>
      </form>
    </FormContext>
  );
}

/** What stands in the password boxes: no answer brings it back, so the page itself remembers it for the next attempt. */
function passwordsOf(form: HTMLFormElement): FormState['values'] {
  const boxes = Array.from(form.querySelectorAll<HTMLInputElement>('input[name*="password" i]'));
  return Object.fromEntries(boxes.map(({ name, value }) => [name, value]));
}

function Outcome({ state: { errors, done }, idPrefix }: { state: FormState; idPrefix: string }) {
  const [first, ...others] = errors;
  if (done) return <Notice kind="ok" title={done} live />;
  if (!first) return null;
  if (others.length === 0) return <Notice kind="error" title={<ErrorLink {...first} idPrefix={idPrefix} />} live />;
  return (
    <Notice kind="error" title={`有${errors.length}处需要修改`} live>
      <ul className="list-disc pl-6">
        {errors.map((error) => (
          <li key={error.field}>
            <ErrorLink {...error} idPrefix={idPrefix} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function ErrorLink({ field, message, idPrefix }: FieldError & { idPrefix: string }) {
  return (
    <a className="text-danger underline" href={`#${idPrefix}${field}`}>
      {message}
    </a>
  );
}
