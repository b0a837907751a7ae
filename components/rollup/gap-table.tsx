/** The cells in which a government's typed report differs from the sum of its units, each with what explains it. */
import { SidewaysBox } from '@/components/ui/sideways-box';
import type { Gap, GapReason } from '@/lib/rollup/gap';
import { figureText, fullCellName, reasonText, signed } from '@/lib/rollup/words';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import '@/components/ui/dense-table.css';

export interface ExplainedGap {
  readonly gap: Gap;
  readonly reasons: readonly GapReason[];
}

export function GapTable({
  template,
  gaps,
  addressOf,
}: {
  template: Template;
  gaps: readonly ExplainedGap[];
  addressOf: (cell: CellId) => string;
}) {
  return (
    <SidewaysBox hasManyColumns>
      <table className="dense-table">
        <caption className="sr-only">本级政府年报与汇总相差的格</caption>
        <thead>
          <tr>
            <th scope="col">格</th>
            <th scope="col" className="is-number">
              本级政府年报
            </th>
            <th scope="col" className="is-number">
              汇总
            </th>
            <th scope="col" className="is-number">
              相差
            </th>
            <th scope="col">差在哪里</th>
          </tr>
        </thead>
        <tbody>
          {gaps.map(({ gap, reasons }) => (
            <tr key={gap.cell}>
              <th scope="row">
                <a href={addressOf(gap.cell)}>{fullCellName(template, gap.cell)}</a>
              </th>
              <td className="is-number">{figureText(cellSpec(template, gap.cell), gap.typed)}</td>
              <td className="is-number">{figureText(cellSpec(template, gap.cell), gap.sum)}</td>
              <td className="is-number font-bold text-warn">
                {signed(gap.difference, cellSpec(template, gap.cell).column.decimals)}
              </td>
              <td>
                {reasons.map((reason) => (
                  <p key={reason.kind}>{reasonText(template, gap, reason)}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </SidewaysBox>
  );
}
