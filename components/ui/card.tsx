/** A section of a page on its own white ground. What is wider than a narrow screen moves sideways inside. */
import type { ReactNode } from 'react';

export function Card({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="break-inside-avoid rounded border border-line bg-white p-6 shadow-card max-md:overflow-x-auto max-md:p-4">
      {title && <h2 className="mb-4 text-lg font-bold">{title}</h2>}
      {children}
    </section>
  );
}
