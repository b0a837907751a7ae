/** A table as the docx package draws it. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { FormCell, LabelCell, TableForm } from '@/lib/document/table-form';
import type { LaidCell, LaidRow } from '@/lib/render/laid-rows';
import type { Profile, TableLook } from '@/lib/render/profile';
import { LinkField } from './link-field';
import { styleIds } from './styles';
import type { TableLayout } from './table-layout';
import { chineseRun } from './text-runs';

/** The text of a value and the ending of its style's id. */
export interface DrawnValue {
  readonly styleEnding: string;
  readonly text: string;
}

/**
 * The table over the full width of the text block. It stays in one piece: every row keeps with the next one (by the
 * styles of its paragraphs), the last row alone does not, nor do the rows of a list. Where it is longer than a page its headings repeat.
 */
export function drawTable(layout: TableLayout, values: readonly DrawnValue[], { table }: Profile): Table {
  const { form, widths, rows } = layout;
  const line = { style: BorderStyle.SINGLE, size: form.border, color: '000000' };
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: margins(table.sideMargin, table.padding),
    rows: rows.map((row, index) => drawRow(row, values, table, index === rows.length - 1 || isLoose(row, form))),
  });
}

/** A row of a list may be the last on its page; its heading may not. */
function isLoose({ row }: LaidRow, { flows }: TableForm): boolean {
  return flows === true && !row.header;
}

function drawRow({ row, cells }: LaidRow, values: readonly DrawnValue[], table: TableLook, loose: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(row.header && { tableHeader: true }),
    height: { value: Math.max(row.minHeight, table.minHeight), rule: HeightRule.ATLEAST },
    ...(loose && { keepNext: false }),
    children: cells.map((laid) => drawCell(laid, values, table)),
  });
}

function drawCell({ cell, merge, width }: LaidCell, values: readonly DrawnValue[], table: TableLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.colSpan > 1 && { columnSpan: cell.colSpan }),
    ...(merge && { verticalMerge: merge }),
    ...(isGroup(cell) && { margins: margins(table.group.sideMargin, table.padding) }),
    ...(cell.kind === 'label' &&
      cell.shaded && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: table.band } }),
    children: [drawContent(cell, merge, values)],
  });
}

function drawContent(cell: FormCell, merge: LaidCell['merge'], values: readonly DrawnValue[]): Paragraph {
  if (cell.kind === 'value') return drawValue(values[cell.slot]);
  return new Paragraph({ style: labelStyle(cell), children: merge === 'continue' ? [] : labelRuns(cell) });
}

function labelStyle(cell: LabelCell): string {
  if (isGroup(cell)) return styleIds.tableGroup;
  return cell.align === 'center' ? styleIds.tableHead : styleIds.tableLabel;
}

/** A label beside several rows. */
function isGroup(cell: FormCell): boolean {
  return cell.kind === 'label' && cell.scope === 'row' && cell.rowSpan > 1;
}

function margins(side: number, padding: number) {
  return { marginUnitType: WidthType.DXA, top: padding, bottom: padding, left: side, right: side };
}

function drawValue(value: DrawnValue | undefined): Paragraph {
  if (!value) throw new Error('A table has fewer values than slots.');
  return new Paragraph({
    style: styleIds.tableValue + value.styleEnding,
    children: [new TextRun({ text: value.text })],
  });
}

function labelRuns({ lines, aside, href }: LabelCell): (TextRun | LinkField)[] {
  if (href) return [new LinkField(href, lines.join(''))];
  const runs = lines.filter(Boolean).map((text, index) => chineseRun({ text, ...(index > 0 && { break: 1 }) }));
  return aside ? [...runs, chineseRun({ text: aside, style: styleIds.aside })] : runs;
}
