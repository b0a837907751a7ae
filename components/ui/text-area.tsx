'use client';

/** Several lines of text in a form. */
import { useContext } from 'react';
import { FormContext, useFormField } from './form-context';
import { useKeptBox } from './kept-text';

export function TextArea({
  name,
  id = name,
  label,
  hint,
  optional,
  rows,
  keep,
}: {
  name: string;
  /** Where a page has several fields of one name. */
  id?: string;
  label: string;
  hint?: string;
  optional?: boolean;
  rows: number;
  /** The name under which the words are kept until they are sent. */
  keep?: string;
}) {
  const field = useFormField(name);
  const own = useFormField(id);
  const error = own.error ?? field.error;
  const { box, isBack, onInput } = useKeptBox(keep, useContext(FormContext).done !== undefined);
  const by = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
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
      {isBack && (
        <p role="status" className="text-sm font-bold text-brand">
          上次写了没有送出的文字已放回来。
        </p>
      )}
      <textarea
        ref={box}
        onInput={onInput}
        id={id}
        name={name}
        rows={rows}
        defaultValue={field.value}
        required={!optional}
        aria-invalid={error ? true : undefined}
        aria-describedby={by || undefined}
        className={`mt-2 w-full rounded border bg-white px-3 py-2 ${error ? 'border-2 border-danger' : 'border-edge'}`}
      />
    </div>
  );
}
