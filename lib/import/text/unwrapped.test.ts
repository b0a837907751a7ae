/** Text as programs dump it from pages: lines cut at the page's width, figures set apart, page numbers between. */
import { describe, expect, it } from 'vitest';
import { balancedLarge } from '@/lib/examples/balanced-large';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { readFile } from '@/lib/import/read-file';
import { printedTables, texts } from '@/lib/import/testing/sample-forms';
import type { Draft } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import type { ProseKey } from '@/lib/template/keys';
import { unwrapped } from './unwrapped';

/** Lines of so many Chinese signs; no line begins with a mark that must not. */
function cut(paragraph: string, signs: number, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const sign of paragraph.replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, ' ')) {
    const width = [...line].reduce((sum, each) => sum + (each > '\u2e00' ? 2 : 1), 0);
    if (width >= 2 * signs && !/[，。；、）”,;:：]/.test(sign)) {
      lines.push(line);
      line = '';
    }
    line += sign;
  }
  return [...lines, line];
}

/** The pages of a report. */
function dump(draft: Draft, signs: number, indent: string): string {
  const tables = printedTables(cn2021, draft).map((rows) => texts(rows).map((row) => row.join('   ')));
  const parts = cn2021.parts.flatMap(({ heading, prose: keys, table }, at) => [
    heading,
    ...(table ? (tables[at - 1] ?? []) : keys.flatMap((key) => box(draft, key, signs, indent))),
  ]);
  return [draft.title ?? '', ...parts].join('\n');
}

/** The lines of a box under its heading, a page number after every twelve of them. */
function box(draft: Draft, key: ProseKey, signs: number, indent: string): string[] {
  const { heading } = cn2021.prose.find((each) => each.key === key) ?? {};
  const lines = (draft[key] ?? '').split('\n').flatMap((paragraph) => cut(paragraph, signs, indent));
  const pages = lines.flatMap((line, at) => (at % 12 === 11 ? ['', `—${at}—`, `\f${line}`] : [line]));
  const number = '一二三四五'[cn2021.prose.filter((each) => each.heading).findIndex((each) => each.key === key)];
  return heading ? [`（${number}）${heading}`, ...pages] : pages;
}

const prose = cn2021.prose.filter(({ key }) => key.startsWith('overview/') || key === 'problems').map(({ key }) => key);
const examples = [balancedLarge, hanyin2023].map(({ key, report }) => [key, report.draft] as const);

describe.each(examples)('%s', (_, draft) => {
  it.each([
    [24, '    '],
    [28, '    '],
    [36, '    '],
  ])('%d signs a line: every paragraph as it was', async (signs, indent) => {
    const result = await readFile(new TextEncoder().encode(dump(draft, signs, indent)), 'a.txt');
    if (!result.ok) throw new Error(result.code);
    for (const key of prose) expect([key, result.report.draft[key]]).toEqual([key, draft[key]?.trim()]);
  });
});

it('leaves text alone whose lines are paragraphs', () => {
  const lines = Array.from(
    { length: 30 },
    (_, at) => `第${at}段，每段一行，长短不一，${'发布信息、'.repeat(at)}到此结束。`,
  );
  expect(unwrapped(lines)).toBe(lines);
});

it('leaves rows of a table alone', () => {
  const rows = printedTables(cn2021, balancedLarge.report.draft).flatMap((table) =>
    texts(table).map((row) => row.join(' ')),
  );
  expect(unwrapped(rows)).toBe(rows);
});
