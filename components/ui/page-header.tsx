/** The heading of a page, with a line about it and the acts that concern all of it. */
import type { ReactNode } from 'react';

export function PageHeader({ title, children, acts }: { title: string; children?: ReactNode; acts?: ReactNode }) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
      <div className="min-w-0 flex-1 basis-96">
        <h1 className="text-2xl font-bold">{title}</h1>
        {children && <p className="mt-1 max-w-page text-pretty text-muted">{children}</p>}
      </div>
      {acts && <div className="flex flex-wrap gap-3 print:hidden">{acts}</div>}
    </div>
  );
}
