'use client';

/** A statutory table as it is printed, with inputs where numbers are typed. */
import dynamic from 'next/dynamic';
import { memo, useCallback, useMemo, useState } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { useHeightAs } from '@/components/editor/page/use-height-as';
import { headerId, LabelCell } from '@/components/report/label-cell';
import { later } from '@/components/ui/later';
import { type GridCell, type GridRow, gridOf } from '@/lib/template/grid';
import { cellSpec } from '@/lib/template/registry';
import type { Table } from '@/lib/template/types';
import { BalanceRow } from './balance-row';
import { cellLines } from './grid-navigation';
import type { PastedBlock } from './pasted';
import { DerivedCell, ValueCell } from './table-cells';
import { useEntry } from './use-entry';
import { useGridControl } from './use-grid-control';

/** Loaded when somebody pastes a block. */
const PastePreview = dynamic(() => import('./paste-preview').then((module) => module.PastePreview));

const CellNote = later(async () => (await import('./cell-note')).CellNote);

/** What is announced to people who hear the table; the margin shows it to all, see guide-panel.tsx. */
const GRID_KEYS =
  '方向键移动，直接输入会替换原来的数，F2 修改，Esc 恢复；按 Tab 到下一格，先按 Esc 再按 Tab 离开表格。';

/** The table is a grid in the sense of WAI-ARIA: it is one stop of the Tab key, arrows go from cell to cell. */
const GRID = { role: 'grid', 'aria-multiselectable': true, 'aria-describedby': 'grid-keys' } as const;

/** In a grid a cell that takes no input says so. */
const COMPUTED = { role: 'gridcell', 'aria-readonly': true } as const;

/** The grid of one table. It is drawn once; only cells whose mark or sum changes are drawn again. */
export const TableGrid = memo(function TableGrid({ table }: { table: Table }) {
  const { template } = useEditor();
  const grid = useMemo(() => gridOf(table), [table]);
  const lines = useMemo(() => cellLines(grid), [grid]);
  const [block, setBlock] = useState<PastedBlock>();
  const { table: element, spoken } = useGridControl(lines, setBlock);
  const entry = useEntry(table);
  const close = useCallback(() => {
    setBlock(undefined);
    if (block) element.current?.querySelector<HTMLElement>(`[data-cell="${block.cell}"]`)?.focus();
  }, [block, element]);
  const [headings, body] = [grid.filter(({ header }) => header), grid.filter(({ header }) => !header)];
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  // On the screen its labels get the room they need, see table.css.
  const hasOwnWidths = table.layout === 'matrix';
  const head = useHeightAs<HTMLTableSectionElement>('--head');

  return (
    <div className="report-table-frame" data-layout={table.layout}>
      <p id="grid-keys" className="sr-only">
        {GRID_KEYS}
      </p>
      <p ref={spoken} role="status" className="sr-only" />
      <table ref={element} {...GRID} className={`report-table is-${table.layout}`}>
        <caption className="sr-only">{template.parts.find((part) => part.table === table.key)?.heading}</caption>
        <colgroup>
          {table.widths.map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a printed form never move.
            <col key={index} style={hasOwnWidths ? undefined : { width: `${(width / total) * 100}%` }} />
          ))}
        </colgroup>
        {headings.length > 0 && <thead ref={head}>{headings.map(gridRow)}</thead>}
        <tbody>{body.map(gridRow)}</tbody>
        {table.balance && <BalanceRow table={table} />}
      </table>
      <CellNote table={table} />
      {block && <PastePreview table={table} block={block} onClose={close} />}
    </div>
  );

  function gridRow({ cells }: GridRow, index: number) {
    return <tr key={index}>{cells.map((cell, at) => gridCell(table, cell, stubOf(cells, at)))}</tr>;
  }

  /** Rows are full to the right, so what stands before a label is what the rest leaves over. */
  function stubOf(cells: readonly GridCell[], at: number): number {
    return table.widths.length - cells.slice(at).reduce((sum, { colSpan }) => sum + colSpan, 0);
  }

  function gridCell(of: Table, cell: GridCell, stub: number) {
    if (cell.role !== 'value') {
      return <LabelCell key={cell.key} table={of} cell={cell} {...(cell.role === 'rowHead' && { stub })} />;
    }
    const spec = cellSpec(template, cell.cell);
    const headers = cell.headers.map((key) => headerId(of, key)).join(' ');
    return (
      <td
        key={cell.cell}
        headers={headers}
        colSpan={cell.colSpan}
        {...(cell.derived && COMPUTED)}
        className={cell.derived ? 'is-derived' : ''}
      >
        {cell.derived ? <DerivedCell spec={spec} entry={entry} /> : <ValueCell spec={spec} entry={entry} />}
      </td>
    );
  }
});
