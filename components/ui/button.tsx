/** Buttons, and links that look like them. */
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonLook, type ButtonSize, buttonClass } from './button-class';

interface Looks {
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
}

export function Button({
  look = 'primary',
  size = 'normal',
  className = '',
  ...button
}: ComponentProps<'button'> & Looks) {
  return <button type="button" {...button} className={`${buttonClass(look, size)} ${className}`} />;
}

/** A link within the app. It fetches nothing before it is followed. */
export function ButtonLink({ look = 'secondary', size = 'normal', ...link }: ComponentProps<typeof Link> & Looks) {
  return <Link prefetch={false} {...link} className={buttonClass(look, size)} />;
}
