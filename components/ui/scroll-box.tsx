/** A long list in a box of limited height, which the keyboard reaches too. */
import type { ReactNode } from 'react';

export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by the keyboard.
    <section tabIndex={0} aria-label={label} className="max-h-96 overflow-auto rounded bg-white px-3">
      {children}
    </section>
  );
}
