/**
 * The statutory tables with the sum in each cell, which opens into its parts; what differs from the typed report stands below
 * it. Drawn in the browser too: sent as elements, each cell would travel twice.
 */
'use client';
import { headerId, LabelCell } from '@/components/report/label-cell';
import { SidewaysBox } from '@/components/ui/sideways-box';
import type { Gap } from '@/lib/rollup/gap';
import type { Sums } from '@/lib/rollup/sum';
import { figureText, fullCellName, signed } from '@/lib/rollup/words';
import { type GridValue, gridOf } from '@/lib/template/grid';
import type { CellId, TemplateId } from '@/lib/template/keys';
import { cellSpec, templateById } from '@/lib/template/registry';
import type { Table, Template } from '@/lib/template/types';
import '@/components/ui/dense-table.css';
import './rollup.css';

interface SumTablesProps {
  readonly templateId: TemplateId;
  readonly sums: Sums;
  readonly gaps: ReadonlyMap<CellId, Gap>;
  /** The address of a cell without its id, which comes last. */
  readonly cellAddress: string;
}

export function SumTables({ templateId, ...props }: SumTablesProps) {
  const template = templateById(templateId);
  return template.parts.map(({ heading, table: key }) =>
    template.tables
      .filter((table) => table.key === key)
      .map((table) => (
        <section key={table.key}>
          <h2 className="mb-2 font-bold">{heading}</h2>
          <SumTable template={template} table={table} {...props} />
        </section>
      )),
  );
}

interface SumTableProps extends Omit<SumTablesProps, 'templateId'> {
  readonly template: Template;
  readonly table: Table;
}

function SumTable({ table, ...props }: SumTableProps) {
  const rows = gridOf(table);
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  return (
    <SidewaysBox hasManyColumns>
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
    </SidewaysBox>
  );
}

function SumCell({ template, table, sums, gaps, cellAddress, cell }: SumTableProps & { cell: GridValue }) {
  const { cell: id, headers, derived, colSpan } = cell;
  const [spec, sum, gap] = [cellSpec(template, id), sums.get(id) ?? 0, gaps.get(id)];
  const text = figureText(spec, sum);
  return (
    <td
      colSpan={colSpan > 1 ? colSpan : undefined}
      headers={headers.map((key) => headerId(table, key)).join(' ')}
      className={[derived && 'is-derived', gap && 'is-gap'].filter(Boolean).join(' ') || undefined}
    >
      <a
        href={`${cellAddress}${id}`}
        data-zero={sum === 0 || undefined}
        aria-label={`${fullCellName(template, id)}：${text}`}
      >
        {text}
      </a>
      {gap && <small>{signed(gap.difference, spec.column.decimals)}</small>}
    </td>
  );
}
