/** A plain table of records: one heading a column, one row each. Rows and cells come from the caller. A narrow screen moves it sideways. */
import type { ReactNode } from 'react';

export function Table({ headings, children }: { headings: readonly string[]; children: ReactNode }) {
  return (
    <div className="max-md:overflow-x-auto">
      <table className="w-full border-collapse text-left max-md:min-w-table">
        <thead>
          <tr className="border-b-2 border-line text-sm text-muted">
            {headings.map((heading) => (
              <th key={heading} scope="col" className="py-2 pr-4">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
