'use client';

/** A statutory table as it is printed, with inputs where numbers are typed. */
import { type KeyboardEvent, memo, useMemo } from 'react';
import { type GridCell, type GridLabel, type GridRow, gridOf } from '@/lib/template/grid';
import { cellSpec, isCellId } from '@/lib/template/registry';
import type { Table } from '@/lib/template/types';
import { BalanceRow } from './balance-row';
import { useEditor } from './editor-context';
import { cellLines, nextCell } from './grid-navigation';
import { DerivedCell, ValueCell } from './table-cells';

/** The grid of one table. It is drawn once; only cells whose mark or sum changes are drawn again. */
export const TableGrid = memo(function TableGrid({ table }: { table: Table }) {
  const { template } = useEditor();
  const grid = useMemo(() => gridOf(table), [table]);
  const lines = useMemo(() => cellLines(grid), [grid]);
  const [headings, body] = [grid.filter(({ header }) => header), grid.filter(({ header }) => !header)];
  const total = table.widths.reduce((sum, width) => sum + width, 0);

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    const { target } = event;
    // Enter that picks a candidate of an input method must not leave the cell.
    if (!(target instanceof HTMLElement) || event.nativeEvent.isComposing || event.keyCode === 229) return;
    const from = target.dataset['cell'];
    if (!from || !isCellId(from) || event.ctrlKey || event.altKey || event.metaKey) return;
    const to = nextCell(lines, from, { key: event.key, shiftKey: event.shiftKey, ...caretOf(target) });
    if (event.key === 'Enter' || to) event.preventDefault();
    if (to) event.currentTarget.querySelector<HTMLElement>(`[data-cell="${to}"]`)?.focus();
  }

  return (
    <div className="report-table-frame">
      {/* Browsers re-read every field outside a form at each keystroke; one form a row keeps typing quick. */}
      {lines.map((_, index) => (
        <form key={formId(table, index)} id={formId(table, index)} onSubmit={(event) => event.preventDefault()} />
      ))}
      <table className="report-table" onKeyDown={onKeyDown}>
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
    return <tr key={index}>{cells.map((cell) => gridCell(table, cell, formId(table, lineOf(lines, cell))))}</tr>;
  }

  function gridCell(of: Table, cell: GridCell, form: string) {
    if (cell.role !== 'value') return <LabelCell key={cell.key} table={of} cell={cell} />;
    const spec = cellSpec(template, cell.cell);
    const headers = cell.headers.map((key) => headerId(of, key)).join(' ');
    return (
      <td key={cell.cell} headers={headers} colSpan={cell.colSpan} className={cell.derived ? 'is-derived' : ''}>
        {cell.derived ? <DerivedCell spec={spec} /> : <ValueCell spec={spec} form={form} />}
      </td>
    );
  }
});

function lineOf(lines: ReturnType<typeof cellLines>, cell: GridCell): number {
  return cell.role === 'value' ? lines.findIndex((line) => line.includes(cell.cell)) : -1;
}

function formId(table: Table, line: number): string {
  return `${table.key}-line-${line}`;
}

function headerId(table: Table, key: string): string {
  return `${table.key}-${key}`;
}

function caretOf(target: HTMLElement): { isAtStart: boolean; isAtEnd: boolean } {
  if (!(target instanceof HTMLInputElement)) return { isAtStart: true, isAtEnd: true };
  const { selectionStart, selectionEnd, value } = target;
  const isAll = selectionStart === 0 && selectionEnd === value.length;
  return {
    isAtStart: isAll || (selectionStart === 0 && selectionEnd === 0),
    isAtEnd: isAll || (selectionStart === value.length && selectionEnd === value.length),
  };
}

function LabelCell({ table, cell }: { table: Table; cell: GridLabel }) {
  const scope = cell.role === 'rowHead' ? (cell.spansGroup ? 'rowgroup' : 'row') : cell.spansGroup ? 'colgroup' : 'col';
  const text = cell.breakAfter ? [cell.text.slice(0, cell.breakAfter), cell.text.slice(cell.breakAfter)] : [cell.text];
  const content = (
    <>
      {text[0]}
      {text[1] && <br />}
      {text[1]}
      {cell.aside && <span className="is-aside">{cell.aside}</span>}
    </>
  );
  const props = {
    id: headerId(table, cell.key),
    colSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    className: `is-${cell.role}`,
  };
  return cell.role === 'corner' ? (
    <td {...props}>{content}</td>
  ) : (
    <th {...props} scope={scope}>
      {content}
    </th>
  );
}
