/** A cell of a sum opened into its parts: every unit with its number and a link to that place of its report. */

import { anchorAddress } from '@/components/rollup/anchor-address';
import { stateWords } from '@/components/season/season-words';
import type { PartFigure } from '@/lib/rollup/gap';
import { figureText } from '@/lib/rollup/words';
import type { CellSpec } from '@/lib/template/types';
import { partName } from './coverage';
import '@/components/ui/dense-table.css';

export function PartsTable({
  spec,
  figures,
  sum,
  mayOpen,
  caption,
}: {
  spec: CellSpec;
  figures: readonly PartFigure[];
  /** What stands below; left out where the numbers are not in the sum. */
  sum?: number;
  mayOpen: boolean;
  caption: string;
}) {
  return (
    <table className="dense-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col" className="is-number">
            数量（{spec.column.unit}）
          </th>
          <th scope="col">报告状态</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ part, value }) => (
          <tr key={`${part.unitId}.${part.kind}`}>
            <th scope="row">{partName(part)}</th>
            <td className="is-number">
              {mayOpen && part.reportId ? (
                <a
                  href={anchorAddress(part.reportId, spec.id)}
                  aria-label={`${part.unitName}：${figureText(spec, value)}`}
                >
                  {figureText(spec, value)}
                </a>
              ) : (
                figureText(spec, value)
              )}
            </td>
            <td>{stateWords(part)}</td>
          </tr>
        ))}
        {sum !== undefined && (
          <tr>
            <th scope="row" className="!font-bold">
              合计
            </th>
            <td className="is-number font-bold">{figureText(spec, sum)}</td>
            <td />
          </tr>
        )}
      </tbody>
    </table>
  );
}
