'use client';

/** The button that sends a form. While the answer is awaited it says so and sends nothing again. */
import { useFormStatus } from 'react-dom';
import { Button, type ButtonLook } from './button';

export function SubmitButton({ children, look = 'primary' }: { children: string; look?: ButtonLook }) {
  const { pending } = useFormStatus();
  return (
    <Button
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
