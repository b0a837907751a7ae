'use client';

/** A statutory table as it is printed, with inputs where numbers are typed. */
import { memo, useMemo } from 'react';
import { headerId, LabelCell } from '@/components/report/label-cell';
import { type GridCell, type GridRow, gridOf } from '@/lib/template/grid';
import { cellSpec } from '@/lib/template/registry';
import type { Table } from '@/lib/template/types';
import { BalanceRow } from './balance-row';
import { useEditor } from './editor-context';
import { cellLines } from './grid-navigation';
import { DerivedCell, ValueCell } from './table-cells';
import { useTableTyping } from './use-table-typing';

/** The grid of one table. It is drawn once; only cells whose mark or sum changes are drawn again. */
export const TableGrid = memo(function TableGrid({ table }: { table: Table }) {
  const { template } = useEditor();
  const grid = useMemo(() => gridOf(table), [table]);
  const lines = useMemo(() => cellLines(grid), [grid]);
  const element = useTableTyping(lines);
  const [headings, body] = [grid.filter(({ header }) => header), grid.filter(({ header }) => !header)];
  const total = table.widths.reduce((sum, width) => sum + width, 0);

  return (
    <div className="report-table-frame">
      <table ref={element} className="report-table">
        <caption className="sr-only">{template.parts.find((part) => part.table === table.key)?.heading}</caption>
        <colgroup>
          {table.widths.map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a printed form never move.
            <col key={index} style={{ width: `${(width / total) * 100}%` }} />
          ))}
        </colgroup>
        {headings.length > 0 && <thead>{headings.map(gridRow)}</thead>}
        <tbody>{body.map(gridRow)}</tbody>
        {table.balance && <BalanceRow table={table} />}
      </table>
    </div>
  );

  function gridRow({ cells }: GridRow, index: number) {
    return <tr key={index}>{cells.map((cell) => gridCell(table, cell))}</tr>;
  }

  function gridCell(of: Table, cell: GridCell) {
    if (cell.role !== 'value') return <LabelCell key={cell.key} table={of} cell={cell} />;
    const spec = cellSpec(template, cell.cell);
    const headers = cell.headers.map((key) => headerId(of, key)).join(' ');
    return (
      <td key={cell.cell} headers={headers} colSpan={cell.colSpan} className={cell.derived ? 'is-derived' : ''}>
        {cell.derived ? <DerivedCell spec={spec} /> : <ValueCell spec={spec} />}
      </td>
    );
  }
});
