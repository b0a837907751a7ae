/** What changed in a sum since it was frozen: by unit and cell, old and new. */
import { SidewaysBox } from '@/components/ui/sideways-box';
import type { Change } from '@/lib/rollup/snapshot';
import { figureText, fullCellName } from '@/lib/rollup/words';
import { cellSpec } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import '@/components/ui/dense-table.css';

export function ChangeList({ template, changes }: { template: Template; changes: readonly Change[] }) {
  return (
    <SidewaysBox hasManyColumns>
      <table className="dense-table">
        <caption className="sr-only">冻结以后的变动</caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">格</th>
            <th scope="col" className="is-number">
              冻结时
            </th>
            <th scope="col" className="is-number">
              现在
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) =>
            change.kind === 'cell' ? (
              <tr key={`${change.unit}.${change.cell}`}>
                <th scope="row">{change.unit}</th>
                <td>{fullCellName(template, change.cell)}</td>
                <td className="is-number">{figureText(cellSpec(template, change.cell), change.before)}</td>
                <td className="is-number">{figureText(cellSpec(template, change.cell), change.after)}</td>
              </tr>
            ) : (
              <tr key={`${change.unit}.${change.kind}`}>
                <th scope="row">{change.unit}</th>
                <td colSpan={3}>
                  {change.kind === 'joined'
                    ? '冻结以后审核通过，新计入汇总'
                    : '冻结时已计入，现在不再计入（正在更正、退回或不用报）'}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </SidewaysBox>
  );
}
