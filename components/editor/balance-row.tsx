'use client';

import { type Cells, formatCell } from '@/lib/report/read-cells';
/** The identity that the form prints, as an equation under every column. */
import { balances, type Equation, judge } from '@/lib/rules/equations';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';
import type { Table, Template } from '@/lib/template/types';
import { useEditor } from './editor-context';
import { useValue } from './value-store';

/** A last line of the table: one equation a column, with its verdict in words. */
export function BalanceRow({ table }: { table: Table }) {
  const { template } = useEditor();
  const equations = balances(template, table);
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={table.widths.length - equations.length} className="is-rowHead">
          勾稽核对：一＋二＝三（七）＋四
        </th>
        {equations.map((equation) => (
          <BalanceCell key={equation.of.id} equation={equation} />
        ))}
      </tr>
    </tfoot>
  );
}

function BalanceCell({ equation }: { equation: Equation }) {
  const { checks, template } = useEditor();
  // One string, so that the cell is drawn again only when its numbers change.
  const [state, left, right, verdict] = useValue(checks, ({ cells }) =>
    balanceTexts(template, equation, cells).join('|'),
  ).split('|');
  return (
    <td className="is-balance" data-verdict={state}>
      <span className="block">{left}</span>
      <span className="block">＝{right}</span>
      <strong className="block">{verdict}</strong>
    </td>
  );
}

/** State, left side, right side, verdict. */
function balanceTexts(template: Template, equation: Equation, cells: Cells): readonly string[] {
  const side = (ids: readonly CellId[]) =>
    ids.map((id) => formatCell(cellSpec(template, id), cells.get(id) ?? 'blank') || '?').join('+');
  const judged = judge(equation, cells);
  const verdict = judged.state === 'broken' ? `✗ 差${Math.abs(judged.left - judged.right)}` : VERDICTS[judged.state];
  return [judged.state, side(equation.left), side(equation.right), verdict];
}

const VERDICTS = { holds: '✓ 相符', incomplete: '待填' } as const;
