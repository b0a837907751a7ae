'use client';

/** The button that sends a form. While the answer is awaited the one that was pressed says so, and nothing is sent again. */
import { useFormStatus } from 'react-dom';
import { Button } from './button';
import type { ButtonLook, ButtonSize } from './button-class';

export function SubmitButton({
  children,
  look = 'primary',
  ...choice
}: {
  children: string;
  look?: ButtonLook;
  size?: ButtonSize;
  /** What is sent with the form when this of several buttons is pressed. */
  name?: string;
  value?: string;
}) {
  const { pending, data } = useFormStatus();
  const isPressed = pending && (!choice.name || data?.get(choice.name) === choice.value);
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
      {isPressed ? '正在处理…' : children}
    </Button>
  );
}
