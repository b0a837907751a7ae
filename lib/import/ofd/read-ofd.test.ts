/** OFD files put together here by the standard: the forms in which makers write text and lines, and hostile ones. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { PDF_PAGES } from '@/lib/import/limits';
import { readFile } from '@/lib/import/read-file';
import { makers, ofdOf, plainMaker, reportOfd } from '@/lib/import/testing/ofd-files';
import { draftText } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import { readOfd } from './read-ofd';

const { draft } = hanyin2023.report;

describe.each(Object.entries(makers))('%s', (_, maker) => {
  it('all cells, title and texts of a report', async () => {
    const result = await readFile(reportOfd(draft, maker), '年报.ofd');
    if (!result.ok) throw new Error(result.code);
    const found = result.report.draft;
    const cells = [...cn2021.cells.values()].filter(({ terms }) => !terms).map(({ id }) => id);
    expect(cells.filter((id) => draftText(found, id) !== draftText(draft, id))).toEqual([]);
    expect(found.title).toBe(draft.title);
    expect(found['overview/proactive']).toBe('全年公开信息十二条。');
    expect(found.other).toBe('没有收取信息处理费。');
  });
});

const maker = plainMaker;

it('lines that pages take from a template are theirs', async () => {
  const files = unzipSync(reportOfd(draft, maker));
  const textOf = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const pages = Object.keys(files).filter((name) => name.includes('/Page_'));
  const drawn = /<ofd:PathObject.*?<\/ofd:PathObject>/g;
  const templates = pages.map((name, at) => {
    const page = textOf(name);
    const form = page.replace(/(<ofd:Layer ID="9">).*(<\/ofd:Layer>)/s, `$1${page.match(drawn)?.join('')}$2`);
    const use = `<ofd:Template TemplateID="${at + 50}" ZOrder="Background"/><ofd:Content>`;
    files[name] = strToU8(page.replace(drawn, '').replace('<ofd:Content>', use));
    files[`Doc_0/Tpls/Tpl_${at}.xml`] = strToU8(form);
    return `<ofd:TemplatePage ID="${at + 50}" BaseLoc="Tpls/Tpl_${at}.xml"/>`;
  });
  const document = textOf('Doc_0/Document.xml').replace('</ofd:CommonData>', `${templates.join('')}</ofd:CommonData>`);
  files['Doc_0/Document.xml'] = strToU8(document);
  const result = await readFile(zipSync(files), '年报.ofd');
  const plain = await readFile(reportOfd(draft, maker), '年报.ofd');
  expect(result).toEqual(plain);
});

describe('is refused', () => {
  const image = '<ofd:ImageObject ID="5" Boundary="0 0 210 297" ResourceID="7"/>';
  const deep = `${'<ofd:PageBlock>'.repeat(5000)}${'</ofd:PageBlock>'.repeat(5000)}`;
  it.each([
    ['scannedPdf', ofdOf([image, image], maker)],
    ['encrypted', ofdOf([''], maker, { 'Encryptions.xml': '<ofd:Encryptions/>' })],
    [
      'tooManyPages',
      ofdOf(
        Array.from({ length: PDF_PAGES + 1 }, () => ''),
        maker,
      ),
    ],
    ['damaged', ofdOf([], maker)],
    ['damaged', ofdOf(['<ofd:TextObject'], maker)],
    ['damaged', ofdOf([deep], maker)],
    ['damaged', ofdOf([''], maker, { 'OFD.xml': '<!DOCTYPE a [<!ENTITY b "c">]><ofd:OFD/>' })],
    [
      'scannedPdf',
      ofdOf(
        [
          '<ofd:TextObject Boundary="a b c d" Size="x"><ofd:TextCode DeltaX="g 99999999999 1">字</ofd:TextCode></ofd:TextObject>',
        ],
        maker,
      ),
    ],
  ] as const)('as %s', (code, bytes) => {
    expect(readOfd(bytes)).toEqual({ ok: false, code });
  });
});
