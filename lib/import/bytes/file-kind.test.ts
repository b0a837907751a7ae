/** What is said of files that are no report or of a kind that is not read, and pages that a browser saved as one file. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '@/lib/import/read-file';
import { importRefusals } from '@/lib/import/refusals';

const bytesOf = (...head: number[]) => {
  const bytes = new Uint8Array(2048);
  bytes.set(head);
  return bytes;
};
/** A compound file of old Office whose directory has a stream of this name. */
const compound = (stream: string) => {
  const bytes = bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  bytes.set(Buffer.from(stream, 'utf16le'), 1024);
  return bytes;
};
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

it.each([
  ['oldWord', '年报.doc', compound('WordDocument')],
  ['oldWord', '年报.wps', compound('WordDocument')],
  ['oldTable', '年报.et', compound('Workbook')],
  ['oldTable', '年报.xls', compound('Workbook')],
  ['slides', '年报.ppt', compound('PowerPoint Document')],
  ['encrypted', '年报.docx', compound('EncryptedPackage')],
  ['richText', '年报.rtf', strToU8('{\\rtf1\\ansi 年报}')],
  ['wordXml', '年报.xml', strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>')],
  ['openDocument', '年报.odt', zip('mimetype', 'content.xml')],
  ['slides', '年报.pptx', zip('[Content_Types].xml', 'ppt/presentation.xml')],
  ['image', '年报.png', bytesOf(0x89, 0x50, 0x4e, 0x47)],
  ['image', '年报.jpg', bytesOf(0xff, 0xd8, 0xff, 0xe0)],
  ['archive', '年报.zip', zip('青石镇年报.docx')],
  ['archive', '年报.rar', bytesOf(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07)],
  ['unknownKind', '年报.exe', bytesOf(0x4d, 0x5a, 0x90)],
] as const)('%s for %s, and the sentence says what to do', async (code, name, bytes) => {
  expect(await readFile(bytes, name)).toEqual({ ok: false, code });
  expect(importRefusals[code]).toMatch(/^[^A-Z]*.*请.*。$/);
});

const html =
  '<html><body><p>青石镇2025年政府信息公开工作年度报告</p><p>一、总体情况</p><p>甲。</p><p>五、存在的主要问题及改进情况</p><p>乙。</p></body></html>';
const quoted = [...Buffer.from(html)]
  .map((byte) =>
    byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
  )
  .join('')
  .replace(/(.{60}(?:[^=]{1,2}))/g, '$1=\r\n');

describe('a page saved as one file', () => {
  const archive = (encoding: string, content: string) =>
    [
      'From: <Saved by Blink>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Boundary--x----"',
      '',
      '------Boundary--x----',
      'Content-Type: text/html; charset="utf-8"',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      content,
      '------Boundary--x----',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------Boundary--x------',
    ].join('\r\n');

  it.each([
    ['quoted-printable', quoted],
    [
      'base64',
      Buffer.from(html)
        .toString('base64')
        .replace(/(.{76})/g, '$1\r\n'),
    ],
    ['8bit', html],
  ])('in %s', async (encoding, content) => {
    const result = await readFile(new TextEncoder().encode(archive(encoding, content)), '年报.mhtml');
    expect(result.ok && result.report.draft).toMatchObject({
      year: '2025',
      'overview/general': '甲。',
      problems: '乙。',
    });
  });

  it('without a page in it is refused', async () => {
    const bytes = new TextEncoder().encode(archive('8bit', html).replace('text/html; charset', 'text/css; charset'));
    expect(await readFile(bytes, 'a.mht')).toEqual({ ok: false, code: 'damaged' });
  });
});
