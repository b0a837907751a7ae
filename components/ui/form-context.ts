'use client';

/** The state of the form around a field. */
import { createContext, useContext } from 'react';
import { type FormState, freshForm } from './form-state';

export const FormContext = createContext<FormState>(freshForm());

/** What a field of this name shows: its text, and what is wrong with it. */
export function useFormField(name: string): { value: string; error: string | undefined } {
  const { values, errors } = useContext(FormContext);
  return { value: values[name] ?? '', error: errors.find(({ field }) => field === name)?.message };
}
