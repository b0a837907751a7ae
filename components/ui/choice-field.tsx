'use client';

/** A question with its answers in sight: one of them, or any number. */
import { useContext } from 'react';
import { FormContext } from './form-context';

export interface Choice {
  /** The name of its box; the answers to a question for one share it. */
  readonly field: string;
  readonly value: string;
  readonly label: string;
}

export function ChoiceField({
  name,
  label,
  isMany,
  choices,
}: {
  name: string;
  label: string;
  isMany: boolean;
  choices: readonly Choice[];
}) {
  const { values, errors, idPrefix = '' } = useContext(FormContext);
  const error = errors.find(({ field }) => field === name)?.message;
  const id = idPrefix + name;
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="font-bold">
        {label}
        {isMany && <span className="font-normal text-muted">（可多选）</span>}
      </legend>
      {error && (
        <p id={`${id}-error`} className="text-sm font-bold text-danger">
          <span aria-hidden="true">✕ </span>
          {error}
        </p>
      )}
      <div className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
        {choices.map(({ field, value, label: words }) => (
          <label key={value} className="choice">
            <input
              type={isMany ? 'checkbox' : 'radio'}
              name={field}
              value={value}
              defaultChecked={values[field] === value}
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
