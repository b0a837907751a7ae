/** Where another office and a unit count differently: who states what. */

import { anchorAddress } from '@/components/rollup/anchor-address';
import { stateWords } from '@/components/season/season-words';
import { SidewaysBox } from '@/components/ui/sideways-box';
import type { OfficeDifference } from '@/lib/rollup/office-book/differences';
import { columnOf } from '@/lib/rollup/office-book/items';
import { figureText, signed } from '@/lib/rollup/words';
import type { Template } from '@/lib/template/types';
import { obligationName } from '@/lib/workflow/obligation';
import '@/components/ui/dense-table.css';

export function OfficeDifferences({
  template,
  officeName,
  differences,
}: {
  template: Template;
  officeName: string;
  differences: readonly OfficeDifference[];
}) {
  return (
    <SidewaysBox hasManyColumns>
      <table className="dense-table">
        <caption className="sr-only">{officeName}的数与单位年报不同的</caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">项目</th>
            <th scope="col" className="is-number">
              {officeName}
            </th>
            <th scope="col" className="is-number">
              单位年报
            </th>
            <th scope="col" className="is-number">
              年报多（+）少（−）
            </th>
            <th scope="col">年报状态</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ part, item, counted, stated }) => {
            const column = columnOf(template, item);
            const [cell] = item.cells;
            const text = part.reportId ? figureText({ column }, stated) : '没有年报';
            return (
              <tr key={`${part.unitId}.${part.kind}.${item.key}`}>
                <th scope="row">{obligationName(part)}</th>
                <td>
                  {item.name}
                  {column.decimals > 0 && `（${column.unit}）`}
                </td>
                <td className="is-number">{figureText({ column }, counted)}</td>
                <td className="is-number">
                  {part.reportId && cell ? <a href={anchorAddress(part.reportId, cell)}>{text}</a> : text}
                </td>
                <td className="is-number font-bold text-warn">
                  {stated !== null && signed(stated - counted, column.decimals)}
                </td>
                <td>{stateWords(part)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </SidewaysBox>
  );
}
