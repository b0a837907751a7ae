'use client';

/** Fields of a form: label, hint and error belong to the input for eye and ear alike. */
import type { ComponentProps, ReactNode } from 'react';
import { useFormField } from './form-context';

export const fieldWidths = { full: 'w-full', half: 'w-72 max-w-full', short: 'w-40 max-w-full' };

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly width?: keyof typeof fieldWidths;
}

type InputProps = Pick<ComponentProps<'input'>, 'type' | 'autoComplete' | 'inputMode' | 'maxLength' | 'onChange'>;
type SelectProps = Pick<ComponentProps<'select'>, 'onChange'>;

/** One line of text. A password that was refused is typed anew. */
export function TextField({
  name,
  label,
  hint,
  optional,
  width = 'full',
  type = 'text',
  ...input
}: FieldProps & InputProps) {
  const { value, error, id } = useFormField(name);
  return (
    <Field {...{ id, label, hint, optional, error }}>
      <input
        {...input}
        {...described(id, hint, error)}
        name={name}
        type={type}
        required={!optional}
        defaultValue={type === 'password' && error ? undefined : value}
        className={`${boxClass(error)} ${fieldWidths[width]}`}
      />
    </Field>
  );
}

/** A choice of one. */
export function SelectField({
  name,
  label,
  hint,
  optional,
  width = 'half',
  options,
  ...select
}: FieldProps & SelectProps & { options: readonly { readonly value: string; readonly label: string }[] }) {
  const { value, error, id } = useFormField(name);
  return (
    <Field {...{ id, label, hint, optional, error }}>
      <select
        {...select}
        {...described(id, hint, error)}
        name={name}
        defaultValue={value}
        className={`${boxClass(error)} ${fieldWidths[width]}`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Label, hint and error around an input. */
export function Field({
  id,
  label,
  hint,
  optional,
  error,
  children,
}: {
  id: string;
  label: string;
  hint: string | undefined;
  optional: boolean | undefined;
  error: string | undefined;
  children: ReactNode;
}) {
  return (
    <div>
      <label htmlFor={id} className="font-bold">
        {label}
        {optional && <span className="font-normal text-muted">（选填）</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-sm font-bold text-danger">
          <span aria-hidden="true">✕ </span>
          {error}
        </p>
      )}
      <div className="mt-2">{children}</div>
    </div>
  );
}

/** What ties an input to its hint and error. */
export function described(id: string, hint: string | undefined, error: string | undefined) {
  const by = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { id, 'aria-invalid': error ? true : undefined, 'aria-describedby': by || undefined };
}

/** The look of an input of any height. */
export function boxLook(error: string | undefined): string {
  return `rounded border bg-white px-3 ${error ? 'border-2 border-danger' : 'border-edge'}`;
}

/** The look of an input of one line. */
export function boxClass(error: string | undefined): string {
  return `h-11 ${boxLook(error)}`;
}
