'use client';

/** A box that has to be ticked by hand, with the words that are confirmed by it. */
import type { ReactNode } from 'react';
import { useFormField } from '@/components/ui/form-context';

export function ConfirmBox({ name, children }: { name: string; children: ReactNode }) {
  const { value, error, id } = useFormField(name);
  return (
    <>
      {error && (
        <p id={`${id}-error`} className="text-sm font-bold text-danger">
          <span aria-hidden="true">✕ </span>
          还没有勾选
        </p>
      )}
      <label className="flex items-center gap-2 font-bold">
        <input
          id={id}
          type="checkbox"
          name={name}
          value="on"
          defaultChecked={value === 'on'}
          aria-describedby={error && `${id}-error`}
        />
        {children}
      </label>
    </>
  );
}
