import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { sampleTrees } from '@/lib/document/testing/sample-trees';
import { renderDocx } from '@/lib/render/docx/render-docx';
import { unzip } from '@/lib/render/docx/zip';
import { renderHtml } from '@/lib/render/html/render-html';
import { profiles } from './profiles';

const properties = { title: '', company: '', carried: { json: '', digest: '' } };

/** Golden files are read as differences in review; only `npm run golden` rewrites them. */
const rewriting = process.env['GOLDEN'] === 'write';

async function expectGolden(name: string, text: string): Promise<void> {
  const file = new URL(`golden/${name}`, import.meta.url);
  if (rewriting) await writeFile(file, text);
  expect(text).toBe(await readFile(file, 'utf8'));
}

/** One element a line. */
function brokenIntoLines(xml: string): string {
  return `${xml.replace(/></g, '>\n<')}\n`;
}

it.each([
  ['zero.official.document.xml', sampleTrees.zero, profiles.official],
  ['wide.template.document.xml', sampleTrees.wide, profiles.template],
] as const)('%s', async (name, nodes, profile) => {
  const parts = unzip(await renderDocx(nodes, profile, properties));
  await expectGolden(name, brokenIntoLines(parts.get('word/document.xml') ?? ''));
});

it.each(Object.values(profiles))('$id.styles.xml', async (profile) => {
  const parts = unzip(await renderDocx(sampleTrees.zero, profile, properties));
  await expectGolden(`${profile.id}.styles.xml`, brokenIntoLines(parts.get('word/styles.xml') ?? ''));
});

it('zero.official.html', async () => {
  await expectGolden('zero.official.html', renderHtml(sampleTrees.zero, profiles.official));
});
