/** How buttons look, for elements of every kind. */

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
