/** One unit over the years: a table, and from the second year on a line for each number that was ever above 0. */
import { SidewaysBox } from '@/components/ui/sideways-box';
import { comparedCells, comparedNames } from '@/lib/rollup/compare';
import { figureText } from '@/lib/rollup/words';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import { ComparedHeadings } from './compared-headings';
import { LineChart } from './line-chart';
import '@/components/ui/dense-table.css';

interface YearRow {
  readonly year: number;
  readonly reportId: string;
  readonly values: ReadonlyMap<CellId, number | null>;
}

export function CompareYears({ template, years }: { template: Template; years: readonly YearRow[] }) {
  const cells = comparedCells.filter((cell) => template.cells.has(cell));
  const drawn = cells.filter((cell) => years.filter(({ values }) => (values.get(cell) ?? 0) > 0).length > 0);
  return (
    <div className="space-y-6">
      <SidewaysBox hasManyColumns>
        <table className="dense-table">
          <caption className="sr-only">各年度对比</caption>
          <ComparedHeadings of="年度" cells={cells} />
          <tbody>
            {years.map(({ year, reportId, values }) => (
              <tr key={year}>
                <th scope="row">
                  <a href={`/reports/${reportId}/review`}>{year}年度</a>
                </th>
                {cells.map((cell) => (
                  <td key={cell} className="is-number">
                    {values.has(cell) ? figureText(cellSpec(template, cell), values.get(cell) ?? null) : '当年格式没有'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </SidewaysBox>
      {years.length > 1 && (
        <div className="grid grid-cols-3 gap-4">
          {drawn.map((cell) => (
            <LineChart
              key={cell}
              name={comparedNames[cell]}
              spec={cellSpec(template, cell)}
              values={years.map(({ year, values }) => ({ year, value: values.get(cell) ?? null }))}
            />
          ))}
        </div>
      )}
    </div>
  );
}
