/** A table of many columns in small rows. Rows and cells come from the caller; a narrow screen moves it sideways. */
import type { ReactNode } from 'react';
import { SidewaysBox } from './sideways-box';
import './dense-table.css';

interface DenseTableProps {
  /** For screen readers: what the table is of. */
  readonly caption: string;
  readonly headings: readonly string[];
  readonly children: ReactNode;
}

export function DenseTable({ caption, headings, children }: DenseTableProps) {
  return (
    <SidewaysBox hasManyColumns>
      <table className="dense-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
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
