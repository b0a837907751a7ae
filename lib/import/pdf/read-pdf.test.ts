import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDocument } from '@/lib/document/build-document';
import type { DocNode } from '@/lib/document/nodes';
import { tableLines, textOfDocument } from '@/lib/document/text-of-document';
import { examples } from '@/lib/examples/all';
import type { SourceDocument } from '@/lib/import/source-document';
import { cidPdf, drawnPdf, lockedPdf, longPdf, sheetsPdf } from '@/lib/import/testing/pdf-files';
import { renderDocx } from '@/lib/render/docx/render-docx';
import { profiles } from '@/lib/render/profiles';
import { templateById } from '@/lib/template/registry';
import { readPdf } from './read-pdf';

const write = (x: number, y: number, text: string, size = 10) => `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`;
const line = (x: number, y: number, toX: number, toY: number) => `${x} ${y} m ${toX} ${toY} l S\n`;

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  const reading = await readPdf(bytes);
  if (!reading.ok) throw new Error(reading.code);
  return reading.document;
}

/** One line for every paragraph and row of a table, without white space. */
function linesOf({ blocks }: SourceDocument): string[] {
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.map((row) => row.map(({ text }) => text).join('|')),
  );
  return lines.map((text) => text.replace(/\s/g, '')).filter(Boolean);
}

it('tells cells by the ruled lines, merged ones too', async () => {
  const frame =
    [60, 80, 100].map((y) => line(100, y, 300, y)).join('') + line(100, 60, 100, 100) + line(300, 60, 300, 100);
  const drawing = `${frame}${line(200, 60, 200, 80)}${write(110, 85, 'Heading over both')}${write(110, 65, '12')}${write(210, 65, '34')}`;
  expect((await read(drawnPdf(drawing + write(100, 700, 'A line of running text.')))).blocks).toEqual([
    { kind: 'paragraph', text: 'A line of running text.' },
    {
      kind: 'table',
      rows: [
        [{ text: 'Heading over both', colSpan: 2, rowSpan: 1 }],
        [
          { text: '12', colSpan: 1, rowSpan: 1 },
          { text: '34', colSpan: 1, rowSpan: 1 },
        ],
      ],
    },
  ]);
});

it('borders of neighbouring cells that stand apart are one, as browsers print a table without collapsed borders', async () => {
  const box = (x: number, y: number, width: number, height = 16) => `${x} ${y} ${width} ${height} re S\n`;
  const boxes = [box(98, 458, 205, 38.5), box(100.2, 478, 200.6), box(100.2, 459.8, 99), box(201.4, 459.8, 99.4)].join(
    '',
  );
  const texts = `${write(110, 482, 'Heading over both')}${write(110, 464, '12')}${write(210, 464, '34')}`;
  const { blocks } = await read(drawnPdf(boxes + texts));
  expect(blocks).toMatchObject([
    {
      rows: [
        [{ text: 'Heading over both', colSpan: 2 }],
        [
          { text: '12', colSpan: 1 },
          { text: '34', colSpan: 1 },
        ],
      ],
    },
  ]);
});

it('a row that the end of a page cut open belongs to its table, above and below', async () => {
  const sides = (from: number, to: number) => [100, 200, 300].map((x) => line(x, from, x, to)).join('');
  const rules = (...ys: readonly number[]) => ys.map((y) => line(100, y, 300, y)).join('');
  const row = (y: number, label: string, value: string) => write(110, y, label) + write(210, y, value);
  const first = rules(140, 120) + sides(100, 140) + row(125, 'one', '1') + row(105, 'two', '2');
  const second = rules(760, 740) + sides(740, 780) + row(765, 'three', '3') + row(745, 'four', '4');
  expect(linesOf(await read(sheetsPdf([write(100, 700, 'A line of running text.') + first, second])))).toEqual([
    'Alineofrunningtext.',
    'one|1',
    'two|2',
    'three|3',
    'four|4',
  ]);
});

it('takes thin filled boxes for lines, and shading for none', async () => {
  const box = (x: number, y: number, width: number, height: number) => `${x} ${y} ${width} ${height} re f\n`;
  const rules =
    [60, 80, 100].map((y) => box(100, y, 200, 0.5)).join('') + [100, 200, 300].map((x) => box(x, 60, 0.5, 40)).join('');
  const drawing = box(100, 80, 200, 20) + rules + write(110, 65, 'one cell') + write(210, 85, 'another cell');
  expect(linesOf(await read(drawnPdf(drawing)))).toEqual(['|anothercell', 'onecell|']);
});

it('joins the lines of a paragraph and drops the page number', async () => {
  const long = 'x'.repeat(60);
  const drawing =
    write(120, 700, long, 12) +
    write(100, 680, 'goes on here', 12) +
    write(120, 660, 'a new one', 12) +
    write(290, 40, '- 1 -', 10);
  expect(linesOf(await read(drawnPdf(drawing)))).toEqual([`${long}goesonhere`, 'anewone']);
});

it.each([
  ['scannedPdf', drawnPdf(line(0, 0, 100, 100))],
  ['encrypted', lockedPdf()],
  ['tooManyPages', longPdf(2_000, 1)],
  ['damaged', drawnPdf('').slice(0, 60)],
  ['damaged', new TextEncoder().encode('%PDF-1.4 and nothing else')],
] as const)('refuses with %s', async (code, bytes) => {
  expect(await readPdf(bytes)).toEqual({ ok: false, code });
});

it('drops the head and foot that a browser prints on every page, whatever their numbers', async () => {
  const sheet = (number: number) =>
    `${write(60, 780, 'Report')}${write(60, 700, `text of page ${'abc'.charAt(number)}`)}${write(60, 20, `https://a.example/report ${number}/3`)}`;
  const file = sheetsPdf([1, 2].map(sheet));
  expect(linesOf(await read(file))).toEqual(['textofpageb', 'textofpagec']);
});

it('takes bytes in a Buffer, as files and requests give them', async () => {
  const bytes = drawnPdf(write(100, 700, 'A line of running text.'));
  expect(linesOf(await read(Buffer.from(bytes)))).toEqual(['Alineofrunningtext.']);
  expect(bytes.length).toBeGreaterThan(0);
});

it('reads a Chinese font that is not in the file, each line without indent a paragraph where none is full', async () => {
  const lines = [
    '青石镇人民政府2024年政府信息公开工作年度报告',
    '一、总体情况',
    '2024年，青石镇按照条例要求公开政府信息，没有收到公开申请。',
    '五、存在的主要问题及改进情况',
    '更新不够及时，下一步每月检查。',
  ];
  expect(linesOf(await read(cidPdf(lines)))).toEqual(lines);
});

it('a numbered heading begins a paragraph behind a line that ends a sentence at the margin', async () => {
  const full = `${'公开政府信息工作'.repeat(4)}有序推进。`;
  const lines = [full, '（二）依申请公开', '全年没有收到申请。', full.replace('。', '，'), '（三）的做法不变。'];
  expect(linesOf(await read(cidPdf(lines)))).toEqual([
    full,
    '（二）依申请公开',
    '全年没有收到申请。',
    `${full.replace('。', '，')}（三）的做法不变。`,
  ]);
});

const run = promisify(execFile);
const installed = await run('soffice', ['--version']).then(
  () => true,
  () => false,
);
if (!installed) process.stderr.write('Left out: reports printed by LibreOffice, for soffice is not installed.\n');

describe.skipIf(!installed)('printed by LibreOffice', () => {
  let folder = '';
  const documents = new Map<string, readonly DocNode[]>();

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'read-pdf-'));
    for (const { key, report } of examples) {
      const nodes = buildDocument(templateById(report.templateId), report, { draftMark: true });
      for (const profile of Object.values(profiles)) {
        const name = `${key}-${profile.id}`;
        const carried = { json: '', digest: '' };
        documents.set(name, nodes);
        await writeFile(
          path.join(folder, `${name}.docx`),
          await renderDocx(nodes, profile, { title: '', company: '', carried }),
        );
      }
    }
    const files = [...documents.keys()].map((name) => path.join(folder, `${name}.docx`));
    const home = pathToFileURL(path.join(folder, 'home')).href;
    await run('soffice', [
      `-env:UserInstallation=${home}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files,
    ]);
  }, 240_000);

  afterAll(async () => {
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  /** LibreOffice 7 leaves punctuation that hangs into the margin out of its PDF: the file does not have it. */
  const withoutPunctuation = (text: string) => text.replace(/[、，。,.；]/g, '');

  const isPrinted = (text: string) => text !== '' && !/^\|+$/.test(text);

  /** Whether a table breaks over a page is up to the fonts of the machine: its heading rows come again there, the label of a group does not. */
  const asOnePage = (lines: readonly string[], headings: ReadonlySet<string>) =>
    lines
      .filter((line, index) => !headings.has(line) || lines.indexOf(line) === index)
      .map((line) => line.replace(/^\|+/, ''));

  const headingRowsOf = (nodes: readonly DocNode[]) =>
    nodes.flatMap((node) =>
      node.kind === 'table' ? comparable(tableLines(node).filter((_, index) => node.form.rows[index]?.header)) : [],
    );

  const comparable = (lines: readonly string[]) =>
    lines.map((line) => withoutPunctuation(line.replace(/\t/g, '|').replace(/[^\S\n]/g, ''))).filter(isPrinted);

  it('reads every cell, heading and paragraph of every example', async () => {
    for (const [name, nodes] of documents) {
      const got = linesOf(await read(new Uint8Array(await readFile(path.join(folder, `${name}.pdf`)))));
      const headings = new Set(headingRowsOf(nodes));
      expect(asOnePage(comparable(got), headings)).toEqual(
        asOnePage(comparable(textOfDocument(nodes).split('\n')), headings),
      );
    }
  });
});
