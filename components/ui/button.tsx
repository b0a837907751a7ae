/** Buttons, and links that look like them. */
import Link from 'next/link';
import type { ComponentProps } from 'react';

const looks = {
  primary: 'border-brand bg-brand text-white no-underline hover:bg-brand-deep',
  secondary: 'border-edge bg-white text-ink no-underline hover:bg-surface',
  quiet: 'border-transparent bg-transparent text-brand underline hover:text-brand-deep',
};

export type ButtonLook = keyof typeof looks;

const sizes = {
  normal: 'h-11 px-5 font-bold',
  small: 'px-3 py-1 text-sm font-bold',
  /** Among words: no room of its own. */
  inline: '',
};

export type ButtonSize = keyof typeof sizes;

/** The classes of a button, for what must be another element. */
export function buttonClass(look: ButtonLook, size: ButtonSize = 'normal'): string {
  const shape =
    'inline-flex items-center justify-center rounded border disabled:cursor-not-allowed disabled:opacity-50';
  return `${shape} ${sizes[size]} ${looks[look]}`;
}

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
