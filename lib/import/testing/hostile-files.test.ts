/** Whatever the bytes hold, a file is read or refused: nothing is thrown, nothing hangs. */

import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '@/lib/document/build-document';
import { carriedReport } from '@/lib/document/carried-report';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { pastedCells, pastedParagraphs } from '@/lib/import/paste/read-clipboard';
import { readPdf } from '@/lib/import/pdf/read-pdf';
import { readFile } from '@/lib/import/read-file';
import { importRefusals } from '@/lib/import/refusals';
import { readXlsx } from '@/lib/import/xlsx/read-xlsx';
import { renderDocx } from '@/lib/render/docx/render-docx';
import { renderHtml } from '@/lib/render/html/render-html';
import { profiles } from '@/lib/render/profiles';
import { writeReportFile } from '@/lib/report/report-file';
import { cn2021 } from '@/lib/template/cn-2021';
import { parseWithCheerio } from './parse-with-cheerio';

const { report } = hanyin2023;
const nodes = buildDocument(cn2021, report, { draftMark: false });
const carried = carriedReport(report, nodes);
const page = renderHtml(nodes, profiles.official);
const rows = Array.from(
  { length: 30 },
  (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>规章</t></is></c><c><v>${row}</v></c></row>`,
);
const sheet = `<worksheet><sheetData>${rows.join('')}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`;

function workbook(xml: string): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet r:id="a"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="a" Target="worksheets/s.xml"/></Relationships>',
    ),
    'xl/worksheets/s.xml': strToU8(xml),
  });
}

function wordFile(body: string): Uint8Array {
  return zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });
}

const pdf = strToU8(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length 52>>stream\nBT /F1 9 Tf 9 99 Td (some text in a small pdf) Tj ET\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>',
);

const valid: Readonly<Record<string, Uint8Array>> = {
  'report.docx': await renderDocx(nodes, profiles.official, { title: '', company: '', carried }),
  'report.html': strToU8(page),
  'report.json': strToU8(writeReportFile(report)),
  'report.xlsx': workbook(sheet),
  'report.pdf': pdf,
  'report.txt': strToU8(page.replace(/<[^>]*>/g, '\n')),
};

/** The file with some bytes changed, a piece cut out or its end gone. */
function spoiled(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const at = fc.nat({ max: bytes.length - 1 });
  const changed = fc.array(fc.tuple(at, fc.nat({ max: 255 })), { minLength: 1, maxLength: 20 }).map((changes) => {
    const copy = bytes.slice();
    for (const [place, byte] of changes) copy[place] = byte;
    return copy;
  });
  const cut = fc
    .tuple(at, fc.nat({ max: 500 }))
    .map(([place, length]) => Uint8Array.from([...bytes.subarray(0, place), ...bytes.subarray(place + length)]));
  return fc.oneof(
    changed,
    cut,
    at.map((place) => bytes.slice(0, place)),
  );
}

async function isReadOrRefused(bytes: Uint8Array, name: string): Promise<void> {
  const result = await readFile(bytes, name);
  if (result.ok) expect(result.report.draft).toBeTypeOf('object');
  else expect(importRefusals).toHaveProperty(result.code);
}

const bounds = { numRuns: 60, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false } as const;

describe('spoiled files', () => {
  it.each(Object.entries(valid))('%s', async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(spoiled(bytes), (spoilt) => isReadOrRefused(spoilt, name)),
      bounds,
    );
  });

  it('any bytes under any name', async () => {
    const name = fc.constantFrom(...Object.keys(valid), 'program.exe', 'noname');
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), name, isReadOrRefused), bounds);
  });

  it('any XML in a workbook or a Word file', async () => {
    const tag = fc.constantFrom(
      'row',
      'c',
      'v',
      'is',
      't',
      'mergeCells',
      'w:tbl',
      'w:tr',
      'w:tc',
      'w:p',
      'w:r',
      'w:t',
      'w:tcPr',
    );
    const attributes = fc.constantFrom(
      '',
      ' r="A1"',
      ' r="XFD1048576"',
      ' t="s"',
      ' hidden="1"',
      ' ref="A1:ZZ9"',
      ' w:val="-9"',
    );
    const open = fc.tuple(tag, attributes).map(([name, more]) => `<${name}${more}>`);
    const xml = fc.array(
      fc.oneof(
        open,
        tag.map((name) => `</${name}>`),
        fc.constantFrom('12', '规章'),
      ),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(xml, async (pieces) => {
        await isReadOrRefused(wordFile(pieces.join('')), 'a.docx');
        await isReadOrRefused(workbook(`<worksheet><sheetData>${pieces.join('')}</sheetData></worksheet>`), 'a.xlsx');
      }),
      bounds,
    );
  });

  it('any page pasted', () => {
    const piece = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td colspan=9999>',
      '<td rowspan=-1>',
      '</table>',
      '<p>',
      '<ol><li>',
      '<script>',
      '<!--',
      '规章',
      '\t',
      '12',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join('');
        expect(pastedParagraphs({ html, text: html }, parseWithCheerio).every(Boolean)).toBe(true);
        expect(pastedCells({ html }, parseWithCheerio).every((row) => row.length <= 300)).toBe(true);
        expect(pastedCells({ text: html }, parseWithCheerio).every((row) => row.length <= 300)).toBe(true);
      }),
      bounds,
    );
  });
});

const refusal = async (bytes: Uint8Array, name: string) => {
  const result = await readFile(bytes, name);
  return result.ok ? 'read' : result.code;
};

describe('built to do harm', () => {
  it('a zip bomb is refused while it unpacks', async () => {
    const bomb = (name: string) => zipSync({ [name]: new Uint8Array(8_000_000) }, { level: 6 });
    expect(await refusal(bomb('word/document.xml'), 'a.docx')).toBe('unsafe');
    expect(await refusal(bomb('xl/workbook.xml'), 'a.xlsx')).toBe('unsafe');
  });

  it('elements nested without end are refused', async () => {
    expect(await refusal(wordFile('<w:p>'.repeat(100_000)), 'a.docx')).toBe('unsafe');
    expect(readXlsx(workbook('<a>'.repeat(100_000)))).toEqual({ ok: false, code: 'unsafe' });
    expect(await refusal(strToU8(`<html>${'<div>'.repeat(100_000)}`), 'a.html')).not.toBe('read');
    expect(await refusal(strToU8('[{"a":'.repeat(100_000)), 'a.json')).not.toBe('read');
  });

  it('entities are not expanded', async () => {
    const lol = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const bytes = zipSync({ 'word/document.xml': strToU8(`${lol}<w:document><w:body>&b;&c;</w:body></w:document>`) });
    expect(await refusal(bytes, 'a.docx')).toBe('unsafe');
  });

  it('a program under the name of a Word file is refused', async () => {
    const program = Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, ...new Uint8Array(500)]);
    expect(await refusal(program, '年度报告.docx')).toBe('unknownKind');
  });

  it('a page with scripts is read without them', async () => {
    const result = await readFile(
      strToU8(page.replace('<body>', '<body><script>document.write("毒")</script>')),
      'a.html',
    );
    if (!result.ok) throw new Error(result.code);
    expect(JSON.stringify([result.report.draft, result.report.notes])).not.toContain('毒');
  });

  it('spans and rows out of all measure are cut', async () => {
    const wide = `<table>${'<tr><td colspan=10000 rowspan=10000>1</td></tr>'.repeat(3000)}</table>`;
    expect(importRefusals).toHaveProperty(await refusal(strToU8(`<html><body>${wide}</body></html>`), 'a.html'));
    const merges = '<mergeCell ref="A1:GR2000"/>'.repeat(20_000);
    const far = `<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(5000)}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
    expect(readXlsx(workbook(far)).ok).toBe(true);
  });

  it('a PDF of endless references ends', async () => {
    const loop = strToU8(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9999999>>endobj\ntrailer<</Root 1 0 R>>',
    );
    expect((await readPdf(loop)).ok).toBe(false);
  });
});
