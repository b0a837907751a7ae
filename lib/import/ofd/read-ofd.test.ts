/** OFD files put together here by the standard: the forms in which makers write text and lines, and hostile ones. */
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
