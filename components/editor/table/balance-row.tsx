'use client';

import { useEditor } from '@/components/editor/editor-context';
import type { Written } from '@/components/editor/findings/checked';
import { setText, useLive } from '@/components/editor/page/use-live';
import { type Cells, formatCell } from '@/lib/report/read-cells';
/** The identity that the form prints, as an equation under every column. */
import { judge } from '@/lib/rules/equations';
import { type Identity, identitiesOf } from '@/lib/template/identities';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';
import type { Table, Template } from '@/lib/template/types';

/** A last line of the table: one equation a column, with its verdict in words. */
export function BalanceRow({ table }: { table: Table }) {
  const equations = identitiesOf(table).filter(({ kind }) => kind === 'balance');
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

function BalanceCell({ equation }: { equation: Identity }) {
  const { written, template } = useEditor();
  const textsOf = ({ cells }: Written) => balanceTexts(template, equation, cells).join('|');
  const element = useLive<Written, HTMLTableCellElement>(written, textsOf, (cell, texts) => {
    const [state, ...lines] = texts.split('|');
    if (cell.dataset['verdict'] !== state) cell.dataset['verdict'] = state;
    const isLong = String(lines.some(isLongLine));
    if (cell.dataset['long'] !== isLong) cell.dataset['long'] = isLong;
    cell.querySelectorAll('span').forEach((line, index) => {
      setText(line, lines[index] ?? '');
    });
  });
  const [state, left, right, verdict] = textsOf(written.get()).split('|');
  return (
    <td ref={element} className="is-balance" data-verdict={state} data-long={[left, right, verdict].some(isLongLine)}>
      <div className="balance">
        <span>{left}</span>
        <span>{right}</span>
        <span className="font-bold">{verdict}</span>
      </div>
    </td>
  );
}

/** State, left side, right side, verdict. */
function balanceTexts(template: Template, equation: Identity, cells: Cells): readonly string[] {
  const side = (ids: readonly CellId[]) =>
    ids.map((id) => formatCell(cellSpec(template, id), cells.get(id) ?? 'blank') || '?').join('+');
  const judged = judge(equation, cells);
  const verdict = judged.state === 'broken' ? `✗ 差${Math.abs(judged.left - judged.right)}` : VERDICTS[judged.state];
  return [judged.state, side(equation.left), `＝${side(equation.right)}`, verdict];
}

/** A line that the columns of an office screen have no room for: it may break, and its row grows. */
function isLongLine(line = ''): boolean {
  return line.length > 6;
}

const VERDICTS = { holds: '✓ 相符', incomplete: '待填' } as const;
