/** Files as WPS saves them: its extra parts and properties, grids that do not agree with the cells, shapes in shapes. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { balancedLarge } from '@/lib/examples/balanced-large';
import { placeCells } from '@/lib/import/html/place-cells';
import { readFile } from '@/lib/import/read-file';
import type { SourceCell } from '@/lib/import/source-document';
import { printedTables, type Rows, reportPage } from '@/lib/import/testing/sample-forms';
import { typedCells } from '@/lib/report/draft-keys';
import { cn2021 } from '@/lib/template/cn-2021';

const { draft } = balancedLarge.report;
const truth = Object.fromEntries(typedCells(cn2021).map((id) => [id, draft[id]]));

const ROOT = [
  'xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"',
  'mc:Ignorable="w14"',
].join(' ');

const LOOK =
  '<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:color w:val="auto"/><w:sz w:val="20"/><w:vertAlign w:val="baseline"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>';
/** Every character in a run of its own, as after typing with an input method. */
const runs = (text: string) =>
  [...text].map((sign) => `<w:r>${LOOK}<w:t>${sign}</w:t></w:r>`).join('<w:bookmarkStart w:id="0" w:name="_GoBack"/>');
const paragraph = (text: string) =>
  `<w:p><w:pPr><w:pStyle w:val="2"/><w:snapToGrid w:val="0"/><w:jc w:val="center"/>${LOOK}</w:pPr>${runs(text)}</w:p>`;

/** Merged cells by restart and continue; cells under them, and blank ones, without any paragraph. */
function wpsTable(rows: Rows): string {
  const placed = placeCells({ kind: 'table', rows }).flatMap((cells, row) =>
    cells.map((cell, index) => ({ ...cell, row, rowSpan: rows[row]?.[index]?.rowSpan ?? 1 })),
  );
  const written = rows.map((_, row) => {
    const cells = placed.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
    cells.sort((a, b) => a.column - b.column);
    const texts = cells.map((cell) =>
      tc(cell.row === row ? cell.text : '', cell.end - cell.column, mergeOf(cell, row)),
    );
    return `<w:tr><w:tblPrEx><w:tblCellMar><w:left w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPrEx><w:trPr><w:trHeight w:val="340" w:hRule="atLeast"/></w:trPr>${texts.join('')}</w:tr>`;
  });
  const style =
    '<w:tblPr><w:tblStyle w:val="5"/><w:tblW w:w="9740" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>';
  return `<w:tbl>${style}<w:tblGrid><w:gridCol w:w="2435"/></w:tblGrid>${written.join('')}</w:tbl>`;
}

function mergeOf(cell: { readonly row: number; readonly rowSpan: number }, row: number): string {
  if (cell.rowSpan === 1) return '';
  return `<w:vMerge w:val="${cell.row === row ? 'restart' : 'continue'}"/>`;
}

function tc(text: string, colSpan: number, merge: string): string {
  const span = colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="685" w:type="dxa"/>${span}${merge}<w:noWrap w:val="0"/><w:vAlign w:val="center"/></w:tcPr>${text ? paragraph(text) : ''}</w:tc>`;
}

const shape = (text: string) =>
  `<wps:wsp><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></wps:wsp>`;
/** A shape in a group, each with its alternatives. */
const nested = `<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wpg:wgp>${shape('图1 流程')}<mc:AlternateContent><mc:Choice Requires="wps">${shape('受理')}</mc:Choice><mc:Choice Requires="wpc">${shape('受理')}</mc:Choice><mc:Fallback>${shape('受理')}</mc:Fallback></mc:AlternateContent></wpg:wgp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:group>${shape('图1 流程')}</v:group></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const content = [
  paragraph('略'),
  ...printedTables(cn2021, draft).map(wpsTable),
  `<w:p>${runs('略')}${nested}</w:p>`,
  `<w:sdt><w:sdtPr><w:id w:val="147"/></w:sdtPr><w:sdtEndPr/><w:sdtContent>${paragraph('无')}</w:sdtContent></w:sdt>`,
];
const front = paragraph('青石镇人民政府2025年政府信息公开工作年度报告');
const body = cn2021.parts.map(({ heading }, index) => paragraph(heading) + (content[index] ?? '')).join('');

describe('a Word file saved by WPS', () => {
  it('gives every number and text', async () => {
    const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${ROOT}><w:body>${front}${body}<w:sectPr/></w:body></w:document>`;
    const properties =
      '<customSectProps xmlns="http://www.wps.cn/officeDocument/2013/wpsCustomData"><customSectPr/></customSectProps>';
    const bytes = zipSync({
      'word/document.xml': strToU8(document),
      'customXml/item1.xml': strToU8(properties),
      'docProps/custom.xml': strToU8('<Properties/>'),
    });
    const result = await readFile(bytes, 'a.docx');
    if (!result.ok) throw new Error(result.code);
    const found = result.report;
    expect(Object.fromEntries(typedCells(cn2021).map((id) => [id, found.draft[id]]))).toEqual(truth);
    expect(found.draft).toMatchObject({ year: '2025', problems: '略\n图1 流程\n受理', other: '无' });
    expect(found.notes.filter(({ code }) => code !== 'textMissing')).toEqual([]);
  });
});

describe('a page saved by WPS', () => {
  const cell = ({ text, colSpan, rowSpan }: SourceCell) =>
    `<td width=67 colspan=${colSpan} rowspan=${rowSpan} style='width:50pt;mso-border-alt:solid windowtext .5pt'><p class=MsoNormal align=center><span style='mso-spacerun:yes'>&nbsp;</span><span lang=EN-US>${text}<o:p></o:p></span></p></td>`;
  /** Ends with the row without height by which Word fixes the widths of columns that do not meet. */
  const table = (rows: Rows, columns: number) =>
    `<table class=MsoNormalTable border=1 style='mso-table-layout-alt:fixed'><col width=67 span=${columns}>${rows.map((cells) => `<tr style='mso-yfti-irow:0;height:17pt'>${cells.map(cell).join('')}</tr>`).join('')}<![if supportMisalignedColumns]><tr height=0>${'<td width=67 style="border:none"></td>'.repeat(columns)}</tr><![endif]></table>`;

  it('gives every number', async () => {
    const [t2, t3, t4] = printedTables(cn2021, draft);
    const page = reportPage(cn2021, { tables: [table(t2, 4), table(t3, 10), table(t4, 15)] });
    const result = await readFile(strToU8(page), 'a.htm');
    if (!result.ok) throw new Error(result.code);
    const { report } = result;
    expect(Object.fromEntries(typedCells(cn2021).map((id) => [id, report.draft[id]]))).toEqual(truth);
    expect(report.notes.filter(({ code }) => code !== 'textMissing')).toEqual([]);
  });
});
