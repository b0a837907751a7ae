/** The words of a document and nothing else, so that its outputs can be compared with each other. */
import type { DocNode, TableNode } from './nodes';
import type { FormCell } from './table-form';

/**
 * One line for every title, heading, paragraph and table row, in reading order. The cells of a row are parted by tabs;
 * a merged cell is given once, in the row where it begins; a title over two lines is one line.
 */
export function textOfDocument(nodes: readonly DocNode[]): string {
  return nodes.flatMap(linesOf).join('\n');
}

function linesOf(node: DocNode): readonly string[] {
  switch (node.kind) {
    case 'title':
      return [node.lines.join('')];
    case 'table':
      return [node.heading, ...tableLines(node)];
    case 'signature':
      return [node.agency, node.date].filter(Boolean);
    case 'mark':
    case 'heading':
    case 'paragraph':
      return [node.text];
  }
}

/** One line for every row of a table, its cells parted by tabs. */
export function tableLines({ form, values }: TableNode): string[] {
  const textOf = (cell: FormCell) =>
    cell.kind === 'value' ? (values[cell.slot] ?? '') : cell.lines.join('') + cell.aside;
  return form.rows.map(({ cells }) => cells.map(textOf).join('\t'));
}
