/** The headings of a statutory table on the page. */
import type { GridLabel } from '@/lib/template/grid';
import type { Table } from '@/lib/template/types';

/** The id of a heading of a table on the page; cells refer to it. */
export function headerId(table: Table, key: string): string {
  return `${table.key}-${key}`;
}

/**
 * A heading of a printed table, its label broken where the form breaks it. `stub` is its place among the columns of row
 * labels, from 0, where the style of the table needs it.
 */
export function LabelCell({ table, cell, stub }: { table: Table; cell: GridLabel; stub?: number }) {
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
    'data-stub': stub,
  };
  return cell.role === 'corner' ? (
    <td {...props}>{content}</td>
  ) : (
    <th {...props} scope={scope}>
      {content}
    </th>
  );
}
