import { describe, expect, it } from 'vitest';
import type { DocNode } from '@/lib/document/nodes';
import { sampleTrees } from '@/lib/document/testing/sample-trees';
import { textOfDocument } from '@/lib/document/text-of-document';
import { renderDocx } from '@/lib/render/docx/render-docx';
import { unzip } from '@/lib/render/docx/zip';
import { renderFragment, renderHtml } from '@/lib/render/html/render-html';
import { profiles } from './profiles';

const samples = Object.entries<readonly DocNode[]>(sampleTrees);

const properties = { title: '', company: '', carried: { json: '', digest: '' } };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text between tags, references resolved. */
function textOf(markup: string): string {
  return markup.replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** One line per paragraph and table row, as `textOfDocument` has them. */
function textOfWord(documentXml: string): string {
  const blocks = documentXml.match(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>/gs) ?? [];
  const rowText = (row: string) =>
    (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? [])
      .filter((cell) => !cell.includes('w:val="continue"'))
      .map(textOf)
      .join('\t');
  const lines = blocks.flatMap((block) =>
    block.startsWith('<w:tbl>') ? (block.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map(rowText) : [textOf(block)],
  );
  return lines.join('\n');
}

function textOfHtml(html: string): string {
  const blocks = html.slice(html.indexOf('</head>') + 1).matchAll(/<(h[123]|p|tr)\b[^>]*>(.*?)<\/\1>/gs);
  const rowText = (row: string) =>
    [...row.matchAll(/<(t[dh])\b[^>]*>(.*?)<\/\1>/gs)].map(([, , cell = '']) => textOf(cell)).join('\t');
  return [...blocks].map(([, name, inner = '']) => (name === 'tr' ? rowText(inner) : textOf(inner))).join('\n');
}

describe.each(samples)('%s', (_, nodes) => {
  const text = textOfDocument(nodes);

  it.each(Object.values(profiles))('says the same in Word, $name', async (profile) => {
    const parts = unzip(await renderDocx(nodes, profile, properties));
    expect(textOfWord(parts.get('word/document.xml') ?? '')).toBe(text);
  });

  it.each(Object.values(profiles))('says the same as a page, $name', (profile) => {
    expect(textOfHtml(renderHtml(nodes, profile))).toBe(text);
  });

  it('says the same as a fragment, styles or not', () => {
    const fragment = renderFragment(nodes);
    const cleaned = fragment
      .replace(/ (?:class|style)="[^"]*"/g, '')
      .replace(/<colgroup>.*?<\/colgroup>|<\/?(?:thead|caption)[^>]*>/gs, '');
    expect(textOfHtml(fragment)).toBe(text);
    expect(textOfHtml(cleaned)).toBe(text);
  });
});
