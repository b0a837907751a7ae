/** The printed tables of an example as plain cells, for tests that damage them as real files are damaged. */

import type { SourceCell } from '@/lib/import/source-document';
import { formatCell, readCells } from '@/lib/report/read-cells';
import type { Draft } from '@/lib/report/report';
import { gridOf } from '@/lib/template/grid';
import { cellSpec } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';

export type Rows = readonly (readonly SourceCell[])[];

/** Tables two, three and four, merged cells given once with their spans. */
export function printedTables(template: Template, draft: Draft): [Rows, Rows, Rows] {
  const { cells } = readCells(template, draft);
  const [t2 = [], t3 = [], t4 = []] = template.tables.map((table) =>
    gridOf(table).map((row) =>
      row.cells.map((cell): SourceCell => {
        const { colSpan, rowSpan } = cell;
        if (cell.role !== 'value') return { text: cell.text + (cell.aside ?? ''), colSpan, rowSpan };
        const value = cells.get(cell.cell) ?? 'blank';
        return { text: formatCell(cellSpec(template, cell.cell), value), colSpan, rowSpan };
      }),
    ),
  );
  return [t2, t3, t4];
}

/** Rows as an HTML table. */
export function asHtml(rows: Rows): string {
  const cell = ({ text, colSpan, rowSpan }: SourceCell) =>
    `<td colspan="${colSpan}" rowspan=${rowSpan}><p>${text}</p></td>`;
  return `<table>${rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('')}</table>`;
}

/** The texts of rows, a merged cell in its first place only. */
export function texts(rows: Rows): string[][] {
  return rows.map((cells) => cells.map(({ text }) => text));
}

export interface Sections {
  readonly front?: string;
  readonly overview?: string;
  readonly tables: readonly [string, string, string];
  readonly problems?: string;
  readonly other?: string;
}

/** A report with the headings of the form around given content, each piece on lines of its own. */
export function reportText(template: Template, sections: Sections): string {
  const {
    front = '青石镇人民政府2025年政府信息公开工作年度报告',
    overview = '略',
    tables,
    problems = '略',
    other = '无',
  } = sections;
  const content = [overview, ...tables, problems, other];
  const parts = template.parts.flatMap(({ heading }, index) => [heading, content[index] ?? '']);
  return [front, ...parts].join('\n');
}

/** The same as a page, every heading in a paragraph of its own. */
export function reportPage(template: Template, sections: Sections): string {
  const isMarkup = (line: string) => line.startsWith('<');
  const lines = reportText(template, sections).split('\n');
  return lines.map((line) => (isMarkup(line) ? line : `<p>${line}</p>`)).join('\n');
}
