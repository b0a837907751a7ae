/** Tables as a workbook. Texts are texts, whatever they begin with; only what is given as a formula is one. */

import { strToU8, zipSync } from 'fflate';
import { withoutUnprintable } from '@/lib/printable';
import { escapeHtml } from '@/lib/render/escape';
import { OFFICE_RELATIONSHIPS, PACKAGE_RELATIONSHIPS, PACKAGE_TYPES, XML_HEAD } from '@/lib/render/open-xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The media type of a workbook. */
export const WORKBOOK_TYPE = `${SHEET_TYPE}.sheet`;

/** A text, a number, a link, or a formula of this program with the value that it has now; `undefined` where it has none. */
export type SheetCell =
  | string
  | number
  | { readonly text: string; readonly href: string }
  | { readonly formula: string; readonly value: number | undefined };

/** A sheet of a workbook: the first row is its heading. Column widths in characters. */
export interface SheetTable {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly widths: readonly number[];
}

/** A workbook of one sheet. */
export function renderXlsx(
  name: string,
  rows: SheetTable['rows'],
  widths: SheetTable['widths'],
): Uint8Array<ArrayBuffer> {
  return renderWorkbook([{ name, rows, widths }]);
}

/** A workbook of several sheets. Headings stay in view and are bold. */
export function renderWorkbook(sheets: readonly SheetTable[]): Uint8Array<ArrayBuffer> {
  const numbered = sheets.map((each, index) => ({ ...each, number: index + 1 }));
  const tabs = numbered.map(
    ({ name, number }) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`,
  );
  const parts = {
    '[Content_Types].xml': contentTypes(numbered),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...numbered.map(({ number }) => ['worksheet', `worksheets/sheet${number}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles(),
    ...Object.fromEntries(
      numbered.map(({ number, rows, widths }) => [`xl/worksheets/sheet${number}.xml`, sheet(rows, widths)]),
    ),
  };
  // A fixed date, so that equal tables are equal files.
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(1980, 0, 1),
  });
}

function sheet(rows: SheetTable['rows'], widths: readonly number[]): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map((cells, index) => {
    return `<row>${cells.map((cell) => cellXml(cell, index === 0)).join('')}</row>`;
  });
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>';
  const [fitting, page] = pageOf(widths);
  return `${XML_HEAD}<worksheet xmlns="${MAIN}">${fitting}${frozen}<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>${page}</worksheet>`;
}

/** Characters on a line that can still be read where a sheet is printed as wide as the paper. */
const WIDEST_PAGE = 250;

/** How a sheet is printed: across the page, all its columns on one unless they are too many. */
function pageOf(widths: readonly number[]): readonly [string, string] {
  if (widths.reduce((sum, width) => sum + width, 0) > WIDEST_PAGE) return ['', LANDSCAPE.replace('?', '')];
  return ['<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>', LANDSCAPE.replace('?', ' fitToWidth="1" fitToHeight="0"')];
}

const LANDSCAPE = '<pageSetup paperSize="9"? orientation="landscape"/>';

/** Numbers and formulas are in the general format: in cells of the text format no program would sum them. */
function cellXml(cell: SheetCell, isHeading: boolean): string {
  if (typeof cell === 'number') return `<c s="2"><v>${cell}</v></c>`;
  if (typeof cell === 'object' && 'href' in cell) {
    const [href, text] = [cell.href, cell.text].map((each) => each.replace(/"/g, '""'));
    return `<c t="str" s="3"><f>${escaped(`HYPERLINK("${href}","${text}")`)}</f><v>${escaped(cell.text)}</v></c>`;
  }
  if (typeof cell === 'object') {
    return `<c s="2"><f>${escaped(cell.formula)}</f>${cell.value === undefined ? '' : `<v>${cell.value}</v>`}</c>`;
  }
  const style = isHeading ? ' s="1"' : '';
  return `<c t="inlineStr"${style}><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** Formats of cells: 0 text, which is broken where it is longer than its column, 1 text in bold, 2 general, 3 a link. */
const STYLES = [
  '<fonts count="3"><font><sz val="11"/></font><font><b/><sz val="11"/></font>',
  '<font><u/><sz val="11"/><color rgb="FF1D4F8C"/></font></fonts>',
  '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>',
  '<borders count="1"><border/></borders>',
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
  '<cellXfs count="4">',
  '<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="1" applyFont="1"/>',
  '<xf numFmtId="0" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="0" fontId="2" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '</cellXfs>',
].join('');

function styles(): string {
  return `${XML_HEAD}<styleSheet xmlns="${MAIN}">${STYLES}</styleSheet>`;
}

const DEFAULT_TYPES = [
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
].join('');

function contentTypes(sheets: readonly { readonly number: number }[]): string {
  const overrides = [
    ['xl/workbook.xml', 'sheet.main'],
    ...sheets.map(({ number }) => [`xl/worksheets/sheet${number}.xml`, 'worksheet']),
    ['xl/styles.xml', 'styles'],
  ].map(([part, type]) => `<Override PartName="/${part}" ContentType="${SHEET_TYPE}.${type}+xml"/>`);
  return `${XML_HEAD}<Types xmlns="${PACKAGE_TYPES}">${DEFAULT_TYPES}${overrides.join('')}</Types>`;
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${each.join('')}</Relationships>`;
}

/** Signs that XML cannot hold are left out. */
function escaped(text: string): string {
  return escapeHtml(withoutUnprintable(text));
}
