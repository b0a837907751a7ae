import { describe, expect, it } from 'vitest';
import type { DocNode } from '@/lib/document/nodes';
import { sampleTrees } from '@/lib/document/testing/sample-trees';
import { profiles } from '@/lib/render/profiles';
import { renderFragment, renderHtml } from './render-html';

const samples = Object.entries<readonly DocNode[]>(sampleTrees);

function all(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([whole, group]) => group ?? whole);
}

const outputs = samples.flatMap(([name, nodes]) => [
  [`${name} as a page of 公文版式`, renderHtml(nodes, profiles.official)] as const,
  [`${name} as a page of 国办模板版式`, renderHtml(nodes, profiles.template)] as const,
  [`${name} as a fragment`, renderFragment(nodes)] as const,
]);

describe.each(outputs)('%s', (_, html) => {
  it('depends on nothing outside itself', () => {
    expect(html).not.toMatch(/<script|<link|<style|<img|class=|url\(|@import|https?:/);
  });

  it('has one h1, a heading for each part, inside its caption where the part has a table', () => {
    expect(all(html, /<h1/g)).toHaveLength(1);
    expect(all(html, /<h2/g)).toHaveLength(6);
    expect(all(html, /<caption[^>]*><h2/g)).toHaveLength(3);
    expect(html).toContain('lang="zh-CN"');
  });

  it('names ids once and heads every value by ids that are there', () => {
    const ids = all(html, / id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith('nianbao-'))).toBe(true);
    const headers = all(html, /<td headers="([^"]+)"/g);
    expect(headers).toHaveLength(200);
    for (const id of new Set(headers.flatMap((list) => list.split(' ')))) expect(ids).toContain(id);
  });

  it('gives every th a scope and every table widths in per cent and lines of its own', () => {
    for (const head of all(html, /<th [^>]*>/g)) expect(head).toMatch(/ scope="(?:col|row|rowgroup)"/);
    for (const table of all(html, /<table [^>]*>/g)) expect(table).toMatch(/border="1".*width="100%"/);
    for (const group of all(html, /<colgroup>(.*?)<\/colgroup>/gs)) {
      const shares = all(group, /width:([\d.]+)%/g).map(Number);
      expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThan(1);
    }
    expect(html).not.toMatch(/width:\d+(?:\.\d+)?px|width="\d+"/);
  });

  it('opens and closes every element', () => {
    const open: string[] = [];
    for (const [, closing, name = ''] of html.matchAll(/<(\/?)([a-z]\w*)[^>]*>/g)) {
      if (closing) expect(open.pop()).toBe(name);
      else if (!['br', 'col', 'meta'].includes(name)) open.push(name);
    }
    expect(open).toEqual([]);
  });
});

it('is a whole page that names itself', () => {
  const html = renderHtml(sampleTrees.hostile, profiles.official);
  expect(html.startsWith('<!DOCTYPE html>\n<html lang="zh-CN">')).toBe(true);
  expect(html).toContain('<meta charset="utf-8">');
  expect(html).toMatch(/<title>“青石县柳河镇人民政府”&lt;2025&gt;年&amp;.*'<\/title>/);
});

it('is a fragment without page and fonts', () => {
  expect(renderFragment(sampleTrees.zero)).not.toMatch(/<html|<body|<title|font-family/);
});
