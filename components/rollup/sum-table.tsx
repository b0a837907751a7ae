/** A statutory table with the sum in each cell, which opens into its parts; what differs from the typed report stands below it. */
import { headerId, LabelCell } from '@/components/report/label-cell';
import { formatNumber } from '@/lib/report/read-number';
import type { Gap } from '@/lib/rollup/gap';
import type { Sums } from '@/lib/rollup/sum';
import { figureText, fullCellName } from '@/lib/rollup/words';
import { type GridValue, gridOf } from '@/lib/template/grid';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';
import type { Table, Template } from '@/lib/template/types';
import '@/components/ui/dense-table.css';
import './rollup.css';

export interface SumTableProps {
  readonly template: Template;
  readonly table: Table;
  readonly sums: Sums;
  readonly gaps: ReadonlyMap<CellId, Gap>;
  readonly addressOf: (cell: CellId) => string;
}

export function SumTable({ table, ...props }: SumTableProps) {
  const rows = gridOf(table);
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  return (
    <div className="wide-table">
      <table className="sum-table">
        <caption className="sr-only">{table.name}汇总</caption>
        <colgroup>
          {table.widths.map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a declared table never move.
            <col key={index} style={{ width: `${(100 * width) / total}%` }} />
          ))}
        </colgroup>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a declared table never move.
            <tr key={index}>
              {row.cells.map((cell) =>
                cell.role === 'value' ? (
                  <SumCell key={cell.cell} table={table} cell={cell} {...props} />
                ) : (
                  <LabelCell key={cell.key} table={table} cell={cell} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SumCell({ template, table, sums, gaps, addressOf, cell }: SumTableProps & { cell: GridValue }) {
  const { cell: id, headers, derived, colSpan } = cell;
  const [spec, sum, gap] = [cellSpec(template, id), sums.get(id) ?? 0, gaps.get(id)];
  const text = figureText(spec, sum);
  return (
    <td
      colSpan={colSpan}
      headers={headers.map((key) => headerId(table, key)).join(' ')}
      className={`${derived ? 'is-derived' : ''} ${gap ? 'is-gap' : ''}`}
    >
      <a href={addressOf(id)} data-zero={sum === 0 || undefined} aria-label={`${fullCellName(template, id)}：${text}`}>
        {text}
      </a>
      {gap && <small>{signed(gap.difference, spec.column.decimals)}</small>}
    </td>
  );
}

/** +3, −3. */
export function signed(value: number, decimals: number): string {
  const text = formatNumber(Math.abs(value), decimals);
  return value < 0 ? `−${text}` : `+${text}`;
}
