/** Any report that can be written reads back from its exports; any bytes at all are read or refused, never thrown at. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { buildDocument } from '@/lib/document/build-document';
import { balancedLarge } from '@/lib/examples/balanced-large';
import { readFile } from '@/lib/import/read-file';
import { renderDocx } from '@/lib/render/docx/render-docx';
import { renderFragment, renderHtml } from '@/lib/render/html/render-html';
import { profiles } from '@/lib/render/profiles';
import { typedCells } from '@/lib/report/draft-keys';
import type { Draft, Report } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';

const words = [
  '我镇',
  '主动公开',
  '依申请公开',
  '12条',
  '（一）',
  '一、',
  '二、',
  '总计',
  '0',
  '其他',
  '2025年',
  '，',
  '：',
  '；',
  '“三审三校”',
  'http://www.pinghu.example/a?b=1&c=<2>',
  '（',
  '）',
  ' ',
  '行政许可',
  '监督保障',
];
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
  .map((some) => `工作${some.join('')}得到落实。`);
const prose = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
const cell = fc.oneof(fc.nat(30).map(String), fc.constantFrom('0', '', '/', '—', '1234567'));
const agency = fc.constantFrom(
  '青石镇人民政府',
  '平湖县城关街道办事处',
  '平湖县教育局',
  '某某自治县某某回族土族乡人民政府',
);
const date = fc
  .date({ min: new Date('2022-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const facts = fc
  .record({ agency, year: fc.integer({ min: 2021, max: 2030 }).map(String) })
  .chain(({ agency: name, year }) =>
    fc.record(
      {
        title: fc.constantFrom(
          `${name}${year}年政府信息公开工作年度报告`,
          `${name}${year}年度政府信息公开工作年度报告`,
        ),
        agency: fc.constant(name),
        year: fc.constant(year),
        signedBy: fc.constant(name),
        signedOn: date,
      },
      { requiredKeys: ['title', 'agency', 'year'] },
    ),
  );
const texts = fc.record(Object.fromEntries(cn2021.prose.map(({ key }) => [key, prose])), { requiredKeys: [] });
const cells = fc.record(Object.fromEntries(typedCells(cn2021).map((id) => [id, cell])));
const report = fc
  .tuple(facts, texts, cells)
  .map((parts): Report => ({ templateId: 'cn-2021', draft: Object.assign({}, ...parts) }));

const encode = (text: string) => new TextEncoder().encode(text);
const trimmed = (draft: Draft) =>
  Object.fromEntries(
    Object.entries(draft).flatMap(([key, text]) => {
      const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
      return text === '' ? [] : [[key, lines.join('\n')]];
    }),
  );

it('a report is the same after export and import', async () => {
  await fc.assert(
    fc.asyncProperty(report, fc.boolean(), async (whole, draftMark) => {
      const nodes = buildDocument(cn2021, whole, { draftMark });
      const properties = { title: '', company: '', carried: { json: '', digest: '' } };
      const files: [string, Uint8Array][] = [
        ['a.docx', await renderDocx(nodes, profiles.official, properties)],
        ['b.docx', await renderDocx(nodes, profiles.template, properties)],
        ['a.html', encode(renderHtml(nodes, profiles.official))],
        ['b.html', encode(renderFragment(nodes))],
      ];
      for (const [name, bytes] of files) {
        const result = await readFile(bytes, name);
        expect(result.ok && result.report.draft).toEqual(trimmed(whole.draft));
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 60_000);

const nodes = buildDocument(cn2021, balancedLarge.report, { draftMark: false });

/** Pieces cut out, doubled or swapped for others. */
const bend = (text: string) =>
  fc
    .array(
      fc.tuple(
        fc.nat(text.length),
        fc.nat(400),
        fc.constantFrom('', '<', '</', '<table><tr>', '"', '\t', '\n\n', '|', '0', '\u0000', '总计', '一、总体情况'),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((cuts) =>
      cuts.reduce(
        (damaged, [at, length, instead]) => damaged.slice(0, at) + instead + damaged.slice(at + length),
        text,
      ),
    );

it.each([
  ['a.html', renderHtml(nodes, profiles.official)],
  [
    'a.txt',
    renderFragment(nodes)
      .replace(/<\/td>|<\/th>/g, '\t')
      .replace(/<[^>]*>/g, ''),
  ],
])('%s, with any part of its text damaged, is read or refused', async (name, text) => {
  await fc.assert(
    fc.asyncProperty(bend(text), async (damaged) => {
      expect(typeof (await readFile(encode(damaged), name)).ok).toBe('boolean');
    }),
    { numRuns: 40 },
  );
});

it('a Word file with any part of its text damaged is read or refused', async () => {
  const parts = unzipSync(
    await renderDocx(nodes, profiles.official, { title: '', company: '', carried: { json: '', digest: '' } }),
  );
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  await fc.assert(
    fc.asyncProperty(bend(text), async (damaged) => {
      const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(damaged) });
      expect(typeof (await readFile(bytes, 'a.docx')).ok).toBe('boolean');
    }),
    { numRuns: 25 },
  );
});

it('any bytes are read or refused', async () => {
  const starts = ['', 'PK\u0003\u0004', '<html>', '\u00d0\u00cf\u0011\u00e0', '%PDF', '{', '\u00ff\u00fe'];
  const start = fc.constantFrom(...starts).map((each) => Uint8Array.from(each, (sign) => sign.charCodeAt(0)));
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 3000 }), async (head, rest) => {
      const result = await readFile(new Uint8Array([...head, ...rest]), 'a.bin');
      expect(typeof result.ok).toBe('boolean');
    }),
    { numRuns: 150 },
  );
});
