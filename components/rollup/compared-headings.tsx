import { type comparedCells, comparedNames } from '@/lib/rollup/compare';

interface ComparedHeadingsProps {
  /** What stands in the first column: 单位, 年度. */
  readonly of: string;
  readonly cells: readonly (typeof comparedCells)[number][];
}

/** The head of a comparison: what is compared, then the cells. */
export function ComparedHeadings({ of, cells }: ComparedHeadingsProps) {
  return (
    <thead>
      <tr>
        <th scope="col">{of}</th>
        {cells.map((cell) => (
          <th key={cell} scope="col" className="is-number !whitespace-normal">
            {comparedNames[cell]}
          </th>
        ))}
      </tr>
    </thead>
  );
}
