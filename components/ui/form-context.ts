'use client';

/** The state of the form around a field. */
import { createContext, useContext } from 'react';
import { type FormState, freshForm } from './form-state';

export interface FormAround extends FormState {
  /** Before the ids of its fields, where a page has several forms with fields of one name. */
  readonly idPrefix?: string | undefined;
}

export const FormContext = createContext<FormAround>(freshForm());

/** What a field of this name shows: its text, what is wrong with it, and its id on the page. */
export function useFormField(name: string): { value: string; error: string | undefined; id: string } {
  const { values, errors, idPrefix = '' } = useContext(FormContext);
  const error = errors.find(({ field }) => field === name)?.message;
  return { value: values[name] ?? '', error, id: idPrefix + name };
}
