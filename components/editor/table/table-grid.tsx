'use client';

/** A statutory table as it is printed, with inputs where numbers are typed. */
import dynamic from 'next/dynamic';
import { memo, useCallback, useMemo, useState } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { headerId, LabelCell } from '@/components/report/label-cell';
import { type GridCell, type GridRow, gridOf } from '@/lib/template/grid';
import { cellSpec } from '@/lib/template/registry';
import type { Table } from '@/lib/template/types';
import { BalanceRow } from './balance-row';
import { cellLines } from './grid-navigation';
import type { PastedBlock } from './pasted';
import { DerivedCell, ValueCell } from './table-cells';
import { useTableTyping } from './use-table-typing';

/** Loaded when somebody pastes a block. */
const PastePreview = dynamic(() => import('./paste-preview').then((module) => module.PastePreview));

/** The grid of one table. It is drawn once; only cells whose mark or sum changes are drawn again. */
export const TableGrid = memo(function TableGrid({ table }: { table: Table }) {
  const { template } = useEditor();
  const grid = useMemo(() => gridOf(table), [table]);
  const lines = useMemo(() => cellLines(grid), [grid]);
  const [block, setBlock] = useState<PastedBlock>();
  const element = useTableTyping(lines, setBlock);
  const close = useCallback(() => {
    setBlock(undefined);
    if (block) element.current?.querySelector<HTMLElement>(`[data-cell="${block.cell}"]`)?.focus();
  }, [block, element]);
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
      {block && <PastePreview table={table} block={block} onClose={close} />}
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
