/**
 * A plain table of records: one heading a column, one row each. Rows and cells come from the caller. A narrow screen moves
 * it sideways, or leaves out the columns that are named: their cells have the class `ONLY_WIDE`.
 */
import type { ReactNode } from 'react';
import { SidewaysBox } from './sideways-box';

export const ONLY_WIDE = 'max-md:hidden';

export function Table({
  headings,
  onlyWide = [],
  children,
}: {
  headings: readonly string[];
  /** The headings that a narrow screen leaves out. */
  onlyWide?: readonly string[];
  children: ReactNode;
}) {
  return (
    <SidewaysBox>
      <table className={`w-full border-collapse text-left ${onlyWide.length === 0 ? 'max-md:min-w-table' : ''}`}>
        <thead>
          <tr className="border-b-2 border-line text-sm text-muted">
            {headings.map((heading) => (
              <th key={heading} scope="col" className={`py-2 pr-4 ${onlyWide.includes(heading) ? ONLY_WIDE : ''}`}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </SidewaysBox>
  );
}
