import { describe, expect, it } from 'vitest';
import { buildDocument } from '@/lib/document/build-document';
import { carriedReport } from '@/lib/document/carried-report';
import { examples } from '@/lib/examples/all';
import { readFile } from '@/lib/import/read-file';
import { renderDocx } from '@/lib/render/docx/render-docx';
import { unzip, zip, zipEntry } from '@/lib/render/docx/zip';
import { profiles } from '@/lib/render/profiles';
import { zeroDraft } from '@/lib/report/filling/fill';
import type { Report } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';

function exported(report: Report): Promise<Uint8Array> {
  const nodes = buildDocument(cn2021, report, { draftMark: true });
  return renderDocx(nodes, profiles.official, { title: '', company: '', carried: carriedReport(report, nodes) });
}

async function read(bytes: Uint8Array) {
  const result = await readFile(bytes, 'report.docx');
  if (!result.ok) throw new Error(result.code);
  return result.report;
}

/** The file with the text of its document changed, as somebody does in WPS. */
async function edited(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const parts = [...unzip(bytes)].map(([name, text]) =>
    zipEntry(name, name === 'word/document.xml' ? text.replace(from, to) : text),
  );
  return zip(parts);
}

describe.each(examples.map((example) => [example.key, example] as const))('%s', (_, { report }) => {
  it('comes back from a Word file as it was typed', async () => {
    const { draft, notes } = await read(await exported(report));
    expect(Object.fromEntries(Object.entries(draft).filter(([, text]) => text))).toMatchObject(
      Object.fromEntries(Object.entries(report.draft).filter(([, text]) => text)),
    );
    expect(notes.filter(({ code }) => code === 'carriedDiffers')).toEqual([]);
  });
});

it('keeps what print does not show: how a number was typed', async () => {
  const draft = {
    ...zeroDraft(cn2021),
    year: '2025',
    agency: '青石县柳河镇人民政府',
    't3/granted/person': '１２件',
  } as const;
  const back = await read(await exported({ templateId: 'cn-2021', draft }));
  expect(back.draft['t3/granted/person']).toBe('１２件');
});

it('shows both texts where somebody edited the document', async () => {
  const draft = {
    ...zeroDraft(cn2021),
    year: '2025',
    agency: '青石县柳河镇人民政府',
    't3/granted/person': '8731',
    problems: '原来的话。',
  } as const;
  const file = await edited(await exported({ templateId: 'cn-2021', draft }), '>8731<', '>8137<');
  const back = await read(await edited(file, '原来的话。', '后来的话。'));
  expect(back.draft).toMatchObject({ 't3/granted/person': '8137', problems: '后来的话。' });
  expect(back.notes.filter(({ code }) => code === 'carriedDiffers')).toMatchObject([
    { at: 'problems', text: '后来的话。', level: 'warning', data: { carried: '原来的话。', edited: 1 } },
    { at: 't3/granted/person', text: '8137', level: 'warning', data: { carried: '8731', edited: 1 } },
  ]);
});
