import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWithCheerio } from '@/lib/import/testing/parse-with-cheerio';
import { readSeparated } from '@/lib/import/text/separated';
import { type Clipboard, pastedCells, pastedParagraphs } from './read-clipboard';

const paragraphs = (clipboard: Clipboard) => pastedParagraphs(clipboard, parseWithCheerio);
const cells = (clipboard: Clipboard) => pastedCells(clipboard, parseWithCheerio);

describe('running text', () => {
  it('is cleaned of what Word writes around it', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>某人的文件</title>
      <!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><style>p.MsoNormal{margin:0}</style></head>
      <body><!--StartFragment--><p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt;font-family:仿宋_GB2312'>全年
公开信息<span lang=EN-US>126</span>条<o:p></o:p></span></p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>主动公开<del>旧文</del></p>
      <!--EndFragment--></body></html>`;
    expect(paragraphs({ html, text: '不看' })).toEqual(['全年公开信息126条', '一、主动公开']);
  });

  it('breaks at paragraphs and soft breaks, not where the source does', () => {
    const html = '<p>第一段\r\n接着写 Word\nfile</p><p>第二段<br>软回车之后</p><div>　　缩进&nbsp;&nbsp;的</div>';
    expect(paragraphs({ html })).toEqual(['第一段接着写 Word file', '第二段', '软回车之后', '缩进 的']);
  });

  it('writes out the numbers of a list that the page draws', () => {
    expect(paragraphs({ html: '<ol><li><p>甲</p></li><li>乙<br>续</li></ol><ul><li>丙</li></ul>' })).toEqual([
      '1.甲',
      '2.乙',
      '续',
      '丙',
    ]);
  });

  it('leaves out scripts and what is hidden', () => {
    const html =
      '<script>steal()</script><p onclick="steal()">看<span style="display: none">不见</span><img src=x onerror=steal()>见</p>';
    expect(paragraphs({ html })).toEqual(['看见']);
  });

  it('is taken from the plain text where there is no page, or an empty one', () => {
    expect(paragraphs({ text: '一\r\n\r\n　二\t三\u2028四' })).toEqual(['一', '二 三', '四']);
    expect(paragraphs({ html: '<img src="picture.png">', text: '字' })).toEqual(['字']);
    expect(paragraphs({})).toEqual([]);
  });

  it('gives the cells of a row as one line each', () => {
    expect(paragraphs({ html: '<table><tr><td>甲</td><td>1</td></tr></table>' })).toEqual(['甲', '1']);
  });
});

describe('a block of cells', () => {
  it('does not shift where Excel lets a text run over its neighbours', () => {
    const html = `<html xmlns:x="urn:other"><table><tr><td colspan=2 style='mso-ignore:colspan'>（一）予以公开的</td><td>5</td></tr><tr><td>a</td><td>b</td><td>6</td></tr></table>`;
    expect(cells({ html })).toEqual([
      ['（一）予以公开的', '', '5'],
      ['a', 'b', '6'],
    ]);
  });

  it('is read from the plain text of a spreadsheet', () => {
    const html = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td colspan=2>5</td></tr></table>';
    expect(cells({ html, text: '甲\t5\r\n乙\t6\r\n' })).toEqual([
      ['甲', '5'],
      ['乙', '6'],
    ]);
  });

  it('is read from the table of a Word file, whose plain text parts the paragraphs of a cell', () => {
    const html =
      '<table class=MsoTableGrid><tr><td rowspan=2><p>三、</p><p>办理</p></td><td>予以公开<br>的</td><td>1</td></tr><tr><td>部分公开</td><td>2</td></tr></table>';
    expect(cells({ html, text: '三、\n办理\t予以公开' })).toEqual([
      ['三、\n办理', '予以公开\n的', '1'],
      [undefined, '部分公开', '2'],
    ]);
  });

  it('tells what lies under a merged cell from a blank', () => {
    const html = '<table><tr><td colspan="3">18468</td><td></td><td>x</td></tr></table>';
    expect(cells({ html })).toEqual([['18468', undefined, undefined, '', 'x']]);
  });

  it('drops empty rows and columns at the end only', () => {
    expect(cells({ text: '\t1\t\n\t\t\n\t2\t\n\t\t\n\n' })).toEqual([
      ['', '1'],
      ['', ''],
      ['', '2'],
    ]);
  });

  it('is one cell where one text was copied, and nothing where nothing was', () => {
    expect(cells({ html: '<span>12</span>', text: '12' })).toEqual([['12']]);
    expect(cells({ html: '<span>12</span>' })).toEqual([['12']]);
    expect(cells({})).toEqual([]);
  });

  it('survives spans out of all measure', () => {
    const html = `<table><tr>${'<td colspan=10000 rowspan=99999>1</td>'.repeat(50)}</tr></table>`;
    expect(cells({ html })[0]?.length).toBeLessThanOrEqual(300);
  });
});

describe('readSeparated', () => {
  it('understands quoted cells, and marks that only begin a text', () => {
    expect(readSeparated('"甲\n""乙"""\t"三农"政策\t""\n1', '\t')).toEqual([['甲\n"乙"', '"三农"政策', ''], ['1']]);
  });

  it('gives back what a spreadsheet wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('"', '\t', '\n', '1', '甲', ' '), maxLength: 6 });
    const block = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    const quote = (text: string) => (/["\t\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
    fc.assert(
      fc.property(block, (rows) => {
        expect(readSeparated(rows.map((row) => row.map(quote).join('\t')).join('\n'), '\t')).toEqual(rows);
      }),
    );
  });
});
