import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from './read-docx';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"';

function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = { 'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`, ...parts };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function blocksOf(body: string, parts?: Readonly<Record<string, string>>) {
  const reading = readDocx(docx(body, parts));
  if (!reading.ok) throw new Error(reading.code);
  return reading.document.blocks;
}

/** Paragraphs as their text, tables as rows of `text`, `text×columns` or `text×columns×rows`. */
function seen(body: string, parts?: Readonly<Record<string, string>>) {
  return blocksOf(body, parts).map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((cells) =>
          cells.map(
            ({ text, colSpan, rowSpan }) => text + (colSpan > 1 || rowSpan > 1 ? `×${colSpan}×${rowSpan}` : ''),
          ),
        ),
  );
}

const t = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (runs: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(t(text))}</w:tc>`;
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

describe('paragraphs', () => {
  it('join split runs, links, fields, inserted and moved text, and content controls', () => {
    const body = p(
      [
        t('政府'),
        `<w:ins>${t('信息')}</w:ins>`,
        `<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>`,
        `<w:moveFrom>${t('旧')}</w:moveFrom><w:moveTo>${t('公')}</w:moveTo>`,
        `<w:hyperlink>${t('开')}</w:hyperlink>`,
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${t('8')}`,
        `<w:sdt><w:sdtContent>${t('件')}</w:sdtContent></w:sdt>`,
      ].join(''),
    );
    expect(seen(body)).toEqual(['政府信息公开8件']);
    expect(seen(`<w:sdt><w:sdtContent>${body}</w:sdtContent></w:sdt>`)).toEqual(['政府信息公开8件']);
  });

  it('leave hidden text out, whether a run or a style hides it', () => {
    const styles = `<w:styles ${NAMESPACES}><w:style w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`;
    const runs = [
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>',
      '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>见</w:t></w:r>',
      '<w:r><w:rPr><w:rStyle w:val="b"/></w:rPr><w:t>隐</w:t></w:r>',
    ].join('');
    expect(seen(p(runs) + p(t('隐'), '<w:pStyle w:val="b"/>'), { 'word/styles.xml': styles })).toEqual(['见', '']);
  });

  it('end at line breaks, not at page breaks, and go on where their end was deleted', () => {
    expect(seen(p(`${t('一')}<w:r><w:br/></w:r>${t('二')}<w:r><w:br w:type="page"/></w:r>${t('三')}`))).toEqual([
      '一',
      '二三',
    ]);
    expect(seen(p(t('一'), '<w:rPr><w:del/></w:rPr>') + p(t('二')))).toEqual(['一二']);
  });

  it('of a text box are read once', () => {
    const box = `<w:txbxContent>${p(t('文号'))}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(seen(p(t('标题') + drawing))).toEqual(['标题', '文号']);
  });

  it('carry the level of their heading', () => {
    const styles = `<w:styles ${NAMESPACES}><w:style w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:styleId="2"><w:basedOn w:val="1"/></w:style><w:style w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>`;
    const body = ['1', '2', 'T', 'x'].map((style) => p(t(style), `<w:pStyle w:val="${style}"/>`)).join('');
    const levels = blocksOf(body + p(t('y'), '<w:outlineLvl w:val="2"/>'), { 'word/styles.xml': styles }).map(
      (block) => block.kind === 'paragraph' && block.level,
    );
    expect(levels).toEqual([1, 1, 1, undefined, 3]);
  });
});

describe('automatic numbers', () => {
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'japaneseCounting', '（%2）')}${level(2, 'decimal', '%1.%3.')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="6"/></w:lvlOverride></w:num></w:numbering>`;
  const item = (id: number, at: number) =>
    p(t('文'), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

  it('are written out as printed', () => {
    const body = [
      item(1, 0),
      item(1, 1),
      item(1, 1),
      item(1, 0),
      item(1, 1),
      item(1, 2),
      item(2, 0),
      item(3, 0),
      item(0, 0),
    ];
    expect(seen(body.join(''), { 'word/numbering.xml': numbering })).toEqual([
      '一、文',
      '（一）文',
      '（二）文',
      '二、文',
      '（一）文',
      '二.1.文',
      '文',
      '六、文',
      '文',
    ]);
  });

  it('have their comma where a conversion left a question mark', () => {
    expect(seen(item(1, 0) + item(1, 1), { 'word/numbering.xml': numbering.replace('%1、', '%1?') })).toEqual([
      '一、文',
      '（一）文',
    ]);
  });
});

describe('tables', () => {
  it('have their merged cells once', () => {
    const body = `<w:tbl>${tr(tc('a', '<w:gridSpan w:val="2"/>'), tc('b', '<w:vMerge w:val="restart"/>'))}${tr(tc('c'), tc('d'), tc('', '<w:vMerge/>'))}</w:tbl>`;
    expect(seen(body)).toEqual([
      [
        ['a×2×1', 'b×1×2'],
        ['c', 'd'],
      ],
    ]);
  });

  it('keep room for cells left out at the start and end of a row, and lose deleted rows', () => {
    const row = '<w:tr><w:trPr><w:gridBefore w:val="2"/><w:gridAfter w:val="1"/></w:trPr>';
    const deleted = '<w:tr><w:trPr><w:del/></w:trPr>';
    expect(seen(`<w:tbl>${tr(tc('a'), tc('b'))}${row}${tc('c')}</w:tr>${deleted}${tc('x')}</w:tr></w:tbl>`)).toEqual([
      [
        ['a', 'b'],
        ['×2×1', 'c', ''],
      ],
    ]);
  });

  it('that only hold the page are entered', () => {
    const inner = `<w:tbl>${tr(tc('a'), tc('b'))}${tr(tc('c'), tc('d'))}</w:tbl>`;
    const body = `<w:tbl><w:tr><w:tc>${p(t('一、总体情况'))}${inner}${p('')}</w:tc></w:tr></w:tbl>`;
    expect(seen(body)).toEqual([
      '一、总体情况',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      '',
    ]);
  });
});

describe('the file', () => {
  it('gives the report that it carries', () => {
    const item = (namespace: string) => `<report xmlns="${namespace}">{"facts":{"title":"&lt;甲&gt;"}}</report>`;
    const reading = readDocx(
      docx('', { 'customXml/item1.xml': item('urn:other'), 'customXml/item2.xml': item('urn:gongkai-nianbao:report') }),
    );
    expect(reading).toMatchObject({ ok: true, document: { carried: '{"facts":{"title":"<甲>"}}' } });
  });

  it.each([
    ['unknownKind', zipSync({ 'xl/workbook.xml': strToU8('<a/>') })],
    ['damaged', zipSync({ 'word/styles.xml': strToU8('<a/>') })],
    ['damaged', zipSync({ 'word/document.xml': strToU8('<w:document>') })],
    ['unsafe', zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><w:document>&a;</w:document>') })],
  ])('is refused as %s', (code, bytes) => {
    expect(readDocx(bytes)).toEqual({ ok: false, code });
  });
});
