/** A cell of a sum opened into its parts: every unit with its number and a link to where that stands. */
import { SidewaysBox } from '@/components/ui/sideways-box';
import type { PartFigure } from '@/lib/rollup/gap';
import type { Part } from '@/lib/rollup/part';
import { figureText } from '@/lib/rollup/words';
import type { CellSpec } from '@/lib/template/types';
import { obligationName } from '@/lib/workflow/obligation';
import { partWords } from './coverage';
import '@/components/ui/dense-table.css';

export function PartsTable({
  spec,
  figures,
  sum,
  addressOf,
  versions,
  caption,
}: {
  spec: CellSpec;
  figures: readonly PartFigure[];
  /** What stands below; left out where the numbers are not in the sum. */
  sum?: number;
  /** Where a unit's number is looked at; undefined where it may not be. */
  addressOf: (part: Part) => string | undefined;
  /** Which version of a report is in the sum, by its id. */
  versions: ReadonlyMap<string, number>;
  caption: string;
}) {
  return (
    <SidewaysBox hasManyColumns>
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
              <th scope="row">{obligationName(part)}</th>
              <td className="is-number">
                {addressOf(part) ? (
                  <a href={addressOf(part)} aria-label={`${part.unitName}：${figureText(spec, value)}`}>
                    {figureText(spec, value)}
                  </a>
                ) : (
                  figureText(spec, value)
                )}
              </td>
              <td>{partWords(part, versions.get(part.reportId ?? ''))}</td>
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
    </SidewaysBox>
  );
}
