/** The score sheet: a row for each report, in which every deduction leads to what it is for. */
import { type Deduction, deductionText } from '@/lib/rollup/score';
import { obligationName } from '@/lib/workflow/obligation';
import type { SeasonRow } from '@/lib/workflow/season';
import { evidenceAddress } from './evidence-address';
import '@/components/ui/dense-table.css';

interface ScoredRow {
  readonly row: SeasonRow;
  readonly score: number;
  readonly deductions: readonly Deduction[];
}

export function ScoreTable({ units }: { units: readonly ScoredRow[] }) {
  return (
    <table className="dense-table">
      <caption className="sr-only">评分表</caption>
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col" className="is-number">
            得分
          </th>
          <th scope="col">扣分和依据</th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ row, score, deductions }) => (
          <tr key={`${row.unitId}.${row.kind}`}>
            <th scope="row">{obligationName(row)}</th>
            <td className="is-number font-bold">{score}</td>
            <td>
              {deductions.length === 0
                ? '没有扣分'
                : deductions.map((deduction) => (
                    <a key={deduction.name} href={evidenceAddress(row, deduction)} className="mr-4 inline-block">
                      {deductionText(deduction)}
                    </a>
                  ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
