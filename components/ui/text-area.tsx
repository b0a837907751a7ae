'use client';

/** Several lines of text in a form. */
import { useContext } from 'react';
import { boxLook, described, Field } from './field';
import { FormContext, useFormField } from './form-context';
import { useKeptBox } from './kept-text';

export function TextArea({
  name,
  label,
  hint,
  optional,
  rows,
  keep,
}: {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  rows: number;
  /** The name under which the words are kept until they are sent. */
  keep?: string;
}) {
  const { value, error, id } = useFormField(name);
  const { box, isBack, onInput } = useKeptBox(keep, useContext(FormContext).done !== undefined);
  return (
    <Field {...{ id, label, hint, optional, error }}>
      {isBack && (
        <p role="status" className="mb-2 text-sm font-bold text-brand">
          上次写了没有送出的文字已放回来。
        </p>
      )}
      <textarea
        ref={box}
        onInput={onInput}
        {...described(id, hint, error)}
        name={name}
        rows={rows}
        defaultValue={value}
        required={!optional}
        className={`w-full py-2 ${boxLook(error)}`}
      />
    </Field>
  );
}
