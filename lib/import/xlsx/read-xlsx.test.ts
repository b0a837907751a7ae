import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readXlsx } from './read-xlsx';

interface Book {
  /** The XML inside of each sheet. */
  readonly sheets: readonly string[];
  readonly states?: readonly string[];
  readonly strings?: readonly string[];
}

function workbook({ sheets, states = [], strings = [] }: Book): Uint8Array {
  const list = sheets.map(
    (_, index) =>
      `<sheet name="表${index}" sheetId="${index + 1}" r:id="rId${index}" state="${states[index] ?? 'visible'}"/>`,
  );
  const relations = sheets.map(
    (_, index) => `<Relationship Id="rId${index}" Target="${index === 0 ? '' : '/xl/'}worksheets/sheet${index}.xml"/>`,
  );
  const parts = [
    ['xl/workbook.xml', `<workbook><sheets>${list.join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`],
    ['xl/sharedStrings.xml', `<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`],
    ...sheets.map((sheet, index) => [`xl/worksheets/sheet${index}.xml`, `<worksheet>${sheet}</worksheet>`]),
  ];
  return zipSync(Object.fromEntries(parts.map(([name = '', xml = '']) => [name, strToU8(xml)])));
}

/** Cells of one row: a number, or a text in place. */
function row(number: number, cells: Readonly<Record<string, string | number>>, attributes = ''): string {
  const inner = Object.entries(cells).map(([column, value]) =>
    typeof value === 'number'
      ? `<c r="${column}${number}"><v>${value}</v></c>`
      : `<c r="${column}${number}" t="inlineStr"><is><t>${value}</t></is></c>`,
  );
  return `<row r="${number}" ${attributes}>${inner.join('')}</row>`;
}

const data = (...rows: readonly string[]) => `<sheetData>${rows.join('')}</sheetData>`;

function read(book: Book) {
  const reading = readXlsx(workbook(book));
  if (!reading.ok) throw new Error(reading.code);
  return reading.document.blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((cells) =>
          cells.map(
            ({ text, colSpan, rowSpan }) =>
              text + (colSpan > 1 ? `→${colSpan}` : '') + (rowSpan > 1 ? `↓${rowSpan}` : ''),
          ),
        ),
  );
}

it('shows numbers as people see them', () => {
  const cells = { A: '甲', B: 5, C: 0.1 + 0.2, D: 1077.892534, E: -3, F: 18468 };
  expect(read({ sheets: [data(row(1, cells))] })).toEqual([[['甲', '5', '0.3', '1077.892534', '-3', '18468']]]);
});

it('takes shared strings, in runs and without their readings', () => {
  const strings = ['<t>规章</t>', '<r><t>行政</t></r><r><t>许可</t></r><rPh><t>xingzheng</t></rPh>'];
  const sheet = data(
    '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>99</v></c><c t="e"><v>#REF!</v></c></row>',
  );
  expect(read({ sheets: [sheet], strings })).toEqual([[['规章', '行政许可']]]);
});

it('merges cells as the sheet does', () => {
  const rows = data(row(1, { A: '申请人情况', C: '总计' }), row(2, { A: '自然人', B: '企业' }));
  const merges = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:C2"/></mergeCells>';
  expect(read({ sheets: [rows + merges] })).toEqual([
    [
      ['申请人情况→2', '总计↓2'],
      ['自然人', '企业'],
    ],
  ]);
});

it('leaves out what is hidden: sheets, rows, columns', () => {
  const sheet = `<cols><col min="2" max="2" hidden="1"/></cols>${data(
    row(1, { A: '规章', B: 7, C: 1 }),
    row(2, { A: '旧', B: 7, C: 9 }, 'hidden="1"'),
    row(3, { A: '行政许可', B: 7, C: 2 }),
  )}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`;
  const blocks = read({ sheets: [sheet, data(row(1, { A: '藏', B: 1 }))], states: ['visible', 'veryHidden'] });
  expect(blocks).toEqual([[['规章', '1']], [['行政许可', '2']]]);
});

it('tells headings and remarks from tables, but not the labels of the form', () => {
  const sheet = data(
    row(1, { A: '二、情况' }),
    row(2, { A: '第二十条第（一）项' }),
    row(3, { A: '规章', B: 0 }),
    row(4, { A: '行政强制' }),
    row(5, { A: '注：没有' }),
    row(8, { A: '另一张', B: 1 }),
  );
  expect(read({ sheets: [sheet] })).toEqual([
    '二、情况',
    [
      ['第二十条第（一）项', ''],
      ['规章', '0'],
      ['行政强制', ''],
    ],
    '注：没有',
    [['另一张', '1']],
  ]);
});

it('a heading and a caption in one cell are two paragraphs', () => {
  const strings = ['<t>二、情况\n第二十条第（一）项</t>'];
  const sheet = data(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>${row(3, { A: '规章', B: 1 })}`);
  expect(read({ sheets: [sheet], strings })).toEqual(['二、情况', '第二十条第（一）项', [['规章', '1']]]);
});

it.each([
  ['damaged', zipSync({ 'word/document.xml': strToU8('<x/>') })],
  ['damaged', zipSync({ 'xl/workbook.xml': strToU8('<workbook><') })],
  ['unsafe', zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><workbook/>') })],
  ['damaged', strToU8('MZ this is a program')],
] as const)('refuses with %s', (code, bytes) => {
  expect(readXlsx(bytes)).toEqual({ ok: false, code });
});

it('is not led astray by places far out', () => {
  const far = `<row r="99999999">${'<c r="XFD1"><v>1</v></c>'}</row><row><c r="A1"><v>1</v></c><c><v>2</v></c></row>`;
  const merges = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
  expect(read({ sheets: [data(far) + merges] }).length).toBeLessThan(3);
});
