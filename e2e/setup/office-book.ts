/** Workbooks as office programs write them: texts in one shared list, merged cells, formulas, hidden rows. */
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export interface OfficeSheet {
  readonly name: string;
  /** A text that begins with = is a formula. */
  readonly rows: readonly (readonly string[])[];
  readonly merged?: readonly string[];
}

/** The file's bytes. */
export function officeBook(sheets: readonly OfficeSheet[]): Buffer {
  const texts: string[] = [];
  const numberOf = new Map<string, number>();
  const shared = (text: string) => {
    const known = numberOf.get(text);
    if (known !== undefined) return known;
    numberOf.set(text, texts.length);
    return texts.push(text) - 1;
  };
  const cell = (text: string, row: number, column: number) => {
    const place = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (text === '') return '';
    if (text.startsWith('=')) return `<c r="${place}"><f>${text.slice(1)}</f><v>1</v></c>`;
    return `<c r="${place}" t="s"><v>${shared(text)}</v></c>`;
  };
  const parts = sheets.map(({ rows, merged = [] }) => {
    const lines = rows.map(
      (cells, row) => `<row r="${row + 1}">${cells.map((text, column) => cell(text, row, column)).join('')}</row>`,
    );
    const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
    return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
  });
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(parts.map((part, index) => [`xl/worksheets/sheet${index + 1}.xml`, part])),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${texts.map((text) => `<si><t>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></si>`).join('')}</sst>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
}
