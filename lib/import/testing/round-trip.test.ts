/** What our own exports hold reads back as what went in. */
import { describe, expect, it } from 'vitest';
import { buildDocument } from '@/lib/document/build-document';
import { examples } from '@/lib/examples/all';
import { readFile } from '@/lib/import/read-file';
import { renderDocx } from '@/lib/render/docx/render-docx';
import { renderFragment, renderHtml } from '@/lib/render/html/render-html';
import { profiles } from '@/lib/render/profiles';
import { draftKeys } from '@/lib/report/draft-keys';
import type { Draft } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';

/** Nothing is carried: what is read is what people see. */
const properties = { title: '', company: '', carried: { json: '', digest: '' } };

/** What an export can hold of a draft: paragraphs and cells trimmed, blank ones gone. */
function printable(draft: Draft): Draft {
  const trimmed = draftKeys(draft).map((key) => [
    key,
    (draft[key] ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n'),
  ]);
  return Object.fromEntries(trimmed.filter(([, text]) => text));
}

async function readBack(bytes: Uint8Array, name: string): Promise<Draft> {
  const result = await readFile(bytes, name);
  if (!result.ok) throw new Error(result.code);
  return result.report.draft;
}

describe.each(examples.map((example) => [example.key, example] as const))('%s', (_, { report }) => {
  const nodes = buildDocument(cn2021, report, { draftMark: true });

  it.each(Object.entries(profiles))('as Word in %s', async (_name, profile) => {
    const bytes = await renderDocx(nodes, profile, properties);
    expect(await readBack(bytes, 'a.docx')).toEqual(printable(report.draft));
  });

  it.each([
    ['page', renderHtml(nodes, profiles.official)],
    ['page in the other look', renderHtml(nodes, profiles.template)],
    ['fragment', renderFragment(nodes)],
  ])('as HTML %s', async (_name, html) => {
    expect(await readBack(new TextEncoder().encode(html), 'a.html')).toEqual(printable(report.draft));
  });
});
