'use client';

/** The button that sends a form. While the answer is awaited it says so and sends nothing again. */
import { useFormStatus } from 'react-dom';
import { Button } from './button';
import type { ButtonLook } from './button-class';

export function SubmitButton({
  children,
  look = 'primary',
  ...choice
}: {
  children: string;
  look?: ButtonLook;
  /** What is sent with the form when this of several buttons is pressed. */
  name?: string;
  value?: string;
}) {
  const { pending } = useFormStatus();
  return (
    <Button
      {...choice}
      type="submit"
      look={look}
      aria-disabled={pending}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {pending ? '正在处理…' : children}
    </Button>
  );
}
