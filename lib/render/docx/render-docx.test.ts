import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '@/lib/document/build-document';
import type { DocNode } from '@/lib/document/nodes';
import { sampleTrees } from '@/lib/document/testing/sample-trees';
import { type Profile, textWidth } from '@/lib/render/profile';
import { profiles } from '@/lib/render/profiles';
import { renderDocxByPackage } from '@/lib/render/testing/render-by-package';
import { cn2019 } from '@/lib/template/cn-2019';
import { cn2021 } from '@/lib/template/cn-2021';
import { renderDocx } from './render-docx';
import { unzip } from './zip';

const properties = {
  title: '柳河镇<年报>&',
  company: '柳河镇“人民”政府',
  carried: { json: '{"facts": {"title": "<年报>&\uffff]]>"}}', digest: '00c0ffee00c0ff' },
};
const samples = Object.entries<readonly DocNode[]>(sampleTrees);
const looks: readonly Profile[] = Object.values(profiles);

async function partsOf(nodes: readonly DocNode[], profile: Profile) {
  return unzip(await renderDocx(nodes, profile, properties));
}

async function documentXml(nodes: readonly DocNode[], profile: Profile): Promise<string> {
  return (await partsOf(nodes, profile)).get('word/document.xml') ?? '';
}

function all(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map(([whole, group]) => group ?? whole);
}

const tablesOf = (xml: string) => all(xml, /<w:tbl>.*?<\/w:tbl>/gs);
const rowsOf = (table: string) => all(table, /<w:tr>.*?<\/w:tr>/gs);
const sumOf = (numbers: readonly string[]) => numbers.reduce((sum, number) => sum + Number(number), 0);

describe.each(looks)('$name', (profile) => {
  it.each(samples)('is what the docx package writes, byte for byte: %s', async (_, nodes) => {
    const fast = Buffer.from(await renderDocx(nodes, profile, properties));
    const slow = Buffer.from(await renderDocxByPackage(nodes, profile, properties));
    expect(unzip(fast)).toEqual(unzip(slow));
    expect(fast.equals(slow)).toBe(true);
  });

  it('gives the same bytes to many who ask at once', async () => {
    const files = await Promise.all(Array.from({ length: 8 }, () => renderDocx(sampleTrees.zero, profile, properties)));
    for (const file of files) expect(file).toEqual(files[0]);
  });

  it('writes DXA widths that add up to the text block, fixed layout, rows that do not split', async () => {
    const tables = tablesOf(await documentXml(sampleTrees.zero, profile));
    const width = textWidth(profile);
    for (const table of tables) {
      expect(table).toContain(`<w:tblW w:type="dxa" w:w="${width}"/>`);
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      expect(sumOf(all(table, /<w:gridCol w:w="(\d+)"\/>/g))).toBe(width);
      for (const row of rowsOf(table)) {
        expect(row).toContain('<w:cantSplit/>');
        expect(sumOf(all(row, /<w:tcW w:type="dxa" w:w="(\d+)"\/>/g))).toBe(width);
      }
    }
    expect(tables.map((table) => all(table, /<w:tblHeader\/>/g).length)).toEqual([0, 3, 3]);
  });

  it('keeps every row with the next one but the last', async () => {
    for (const table of tablesOf(await documentXml(sampleTrees.zero, profile))) {
      const rows = rowsOf(table);
      const loose = rows.map((row) => row.includes('<w:keepNext w:val="false"/>'));
      expect(loose).toEqual(rows.map((_, index) => index === rows.length - 1));
    }
  });

  it('names a font in all four slots of every style, and what to take instead', async () => {
    const parts = await partsOf(sampleTrees.zero, profile);
    const styles = parts.get('word/styles.xml') ?? '';
    const textStyles = all(styles, /<w:style w:type="(?:paragraph|character)".*?<\/w:style>/gs);
    const fontTable = parts.get('word/fontTable.xml') ?? '';
    for (const style of textStyles) {
      for (const slot of ['ascii', 'eastAsia', 'hAnsi', 'cs']) {
        const [name] = all(style, new RegExp(`<w:rFonts[^>]* w:${slot}="([^"]+)"`, 'g'));
        expect(fontTable).toMatch(new RegExp(`<w:font w:name="${name}"><w:altName w:val="[^"]+"/>`));
      }
    }
    expect(fontTable).not.toContain('embed');
  });

  it('says title and unit, no person, no time', async () => {
    const parts = await partsOf(sampleTrees.zero, profile);
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>柳河镇&lt;年报&gt;&amp;</dc:title>');
    expect(parts.get('docProps/app.xml')).toContain('<Company>柳河镇“人民”政府</Company>');
    expect([...parts.values()].join('')).not.toMatch(/creator|lastModifiedBy|revision|dcterms|rsid|Un-named/);
  });

  it('carries the report as text that is JSON again once XML is resolved', async () => {
    const xml = (await partsOf(sampleTrees.zero, profile)).get('customXml/item1.xml') ?? '';
    const [, digest, text = ''] = /digest="(\w+)">([^<]*)<\/report>$/.exec(xml) ?? [];
    expect(digest).toBe(properties.carried.digest);
    expect(text).not.toMatch(/[\uFFFE\uFFFF]|]]>/);
    const json = text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
    expect(JSON.parse(json)).toEqual(JSON.parse(properties.carried.json));
  });

  it('bears the mark on every page of a draft, and nowhere else', async () => {
    const heads = [...(await partsOf(sampleTrees.wide, profile))].filter(([name]) => name.startsWith('word/header'));
    expect(heads).toHaveLength(2);
    for (const [, xml] of heads) expect(xml).toContain('>草稿<');
    const approved = await partsOf(sampleTrees.zero, profile);
    expect([...approved.keys()].join()).not.toContain('header');
    expect([...approved.values()].join('')).not.toContain('草稿');
  });

  it('refers to parts that are there, and holds no others', async () => {
    const parts = await partsOf(sampleTrees.wide, profile);
    const listed = all(parts.get('[Content_Types].xml') ?? '', /PartName="\/([^"]+)"/g);
    const files = [...parts.keys()].filter((name) => name.endsWith('.xml') && !name.startsWith('['));
    expect(listed.sort()).toEqual(files.sort());
    for (const [rels, folder] of [
      ['word/_rels/document.xml.rels', 'word'],
      ['customXml/_rels/item1.xml.rels', 'customXml'],
    ] as const) {
      const targets = all(parts.get(rels) ?? '', /Target="([^"]+)"/g);
      expect(targets.length).toBeGreaterThan(0);
      expect(targets.filter((target) => !parts.has(path.posix.join(folder, target)))).toEqual([]);
    }
  });
});

it('fills any text as the package would', async () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (prose, cell) => {
      const draft = { problems: prose, title: cell, 't2/fees/amount': cell, 't3/granted/person': prose };
      const nodes = buildDocument(cn2021, { templateId: cn2021.id, draft }, { draftMark: false });
      const fast = unzip(await renderDocx(nodes, profiles.official, properties));
      expect(fast).toEqual(unzip(await renderDocxByPackage(nodes, profiles.official, properties)));
    }),
    { numRuns: 10 },
  );
});

it('writes the format of 2019 as well', async () => {
  const nodes = buildDocument(cn2019, { templateId: cn2019.id, draft: {} }, { draftMark: false });
  expect(tablesOf(await documentXml(nodes, profiles.official))).toHaveLength(3);
});

it('sets a number in a narrower style only where its column is too narrow', async () => {
  const stylesOf = async (nodes: readonly DocNode[]) =>
    new Set(all(await documentXml(nodes, profiles.official), /w:pStyle w:val="(TableValue\d*)"/g));
  expect(await stylesOf(sampleTrees.zero)).toEqual(new Set(['TableValue']));
  expect(await stylesOf(sampleTrees.wide)).toEqual(new Set(['TableValue', 'TableValue4', 'TableValue5']));
});

it('numbers pages at the outer side in 公文版式 alone', async () => {
  expect([...(await partsOf(sampleTrees.zero, profiles.template)).keys()].join()).not.toContain('footer');
  const parts = await partsOf(sampleTrees.zero, profiles.official);
  const settings = ['word/footer1.xml', 'word/footer2.xml'].map((name) => parts.get(name) ?? '');
  expect(settings.flatMap((xml) => all(xml, /<w:jc w:val="(\w+)"\/>/g))).toEqual(['right', 'left']);
  expect(settings.flatMap((xml) => all(xml, /<w:ind (w:\w+="\d+")\/>/g))).toEqual(['w:right="280"', 'w:left="280"']);
  expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
});

it('indents the date four characters and centres the agency over it', async () => {
  const indents = all(await documentXml(sampleTrees.zero, profiles.official), /<w:ind w:right="(\d+)"\/>/g);
  // 青石县柳河镇人民政府 is ten characters wide, 2026年1月5日 six: half the difference is two.
  expect(indents).toEqual([String(2 * 320), String(4 * 320)]);
});
