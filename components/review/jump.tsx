'use client';

/** A link within the page from a comment to its place and back; without script the browser goes there itself. */
import type { ReactNode } from 'react';
import { useReview } from './review-context';

export function Jump({
  to,
  label,
  className,
  children,
}: {
  /** An id on the page. */
  to: string;
  label: string;
  className: string;
  children: ReactNode;
}) {
  const { lead } = useReview();
  return (
    <a
      href={`#${encodeURIComponent(to)}`}
      aria-label={label}
      className={className}
      onClick={(event) => {
        event.preventDefault();
        lead(to);
      }}
    >
      {children}
    </a>
  );
}
