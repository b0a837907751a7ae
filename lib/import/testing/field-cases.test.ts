/** Small inputs out of the field: what is read of each. Left out, and said so, where the folder is missing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '@/lib/import/read-file';

const folder = process.env['FIELD_CASES'] ?? '../shared/cases';
const isMissing = !existsSync(folder);
const note = `left out: no cases in ${folder}`;

const CELLS = 200;

async function read(name: string) {
  const result = await readFile(new Uint8Array(readFileSync(join(folder, name))), name);
  if (!result.ok) throw new Error(result.code);
  const { draft, stated, notes } = result.report;
  const cells = { ...draft, ...stated };
  const count = Object.keys(cells).filter((key) => /^t[234]\//.test(key)).length;
  return { ...cells, count, codes: notes.map(({ code }) => code) };
}

describe('what is read of each case', () => {
  it.for<[string, Record<string, unknown>]>([
    ['01-any-pdf.pdf', { problems: '更新不够及时，下一步每月检查。', other: '2024年没有收取信息处理费。' }],
    [
      '02-cid-font.pdf',
      { title: '云岭县白塔镇人民政府2024年政府信息公开工作年度报告', agency: '云岭县白塔镇人民政府' },
    ],
    [
      '07-metadata-title.txt',
      { title: '云岭县教育局政府信息公开工作2025年度报告', agency: '云岭县教育局', year: '2025' },
    ],
    ['08-title-in-preface.txt', { agency: '云岭县教育局', year: '2025', count: CELLS }],
    ['18-blank-line-cell.txt', { 't2/penalties/decisions': '36', count: CELLS - 1 }],
    ['19-kangxi.txt', { agency: '云岭县白塔镇人民政府', signedBy: '云岭县白塔镇人民政府', count: CELLS }],
    ['20-part-six-variant.txt', { problems: expect.any(String), other: expect.stringContaining('信息处理费') }],
    [
      '21-aspect-verb-headings.txt',
      { 'overview/proactive': expect.any(String), 'overview/management': expect.any(String) },
    ],
    ['26-agency-renmin.txt', { agency: '云岭县白塔镇人民政府', count: CELLS }],
  ])('%s', async ([name, right], { skip }) => {
    skip(isMissing, note);
    expect(await read(name)).toMatchObject(right);
  });

  it('an empty cell stays blank', async ({ skip }) => {
    skip(isMissing, note);
    expect(await read('18-blank-line-cell.txt')).not.toHaveProperty('t2/coercion/decisions');
  });
});
