/** A new format is its declaration and nothing else, as far as files out and in are concerned. */
import { describe, expect, it } from 'vitest';
import { buildDocument } from '@/lib/document/build-document';
import { carriedReport } from '@/lib/document/carried-report';
import { formOf } from '@/lib/document/table-form';
import { placePaste } from '@/lib/import/paste/place-paste';
import { pastedCells } from '@/lib/import/paste/read-clipboard';
import { readFile } from '@/lib/import/read-file';
import { renderDocx } from '@/lib/render/docx/render-docx';
import { renderHtml } from '@/lib/render/html/render-html';
import { profiles } from '@/lib/render/profiles';
import { renderXlsx } from '@/lib/render/render-xlsx';
import { typedCells } from '@/lib/report/draft-keys';
import type { Draft, Report } from '@/lib/report/report';
import { nextFormat } from '@/lib/template/testing/next-format';
import { withFormat } from '@/lib/template/testing/with-format';
import type { Table } from '@/lib/template/types';
import { parseWithCheerio } from './parse-with-cheerio';

withFormat(nextFormat);

const [disclosure, applications] = nextFormat.tables;

/** Every typed cell has a number of its own. */
const numbers: Draft = Object.fromEntries(typedCells(nextFormat).map((id, index) => [id, String(index + 1)]));
const report: Report = {
  templateId: nextFormat.id,
  draft: {
    ...numbers,
    title: '青石镇人民政府2025年政府信息公开工作年度报告',
    agency: '青石镇人民政府',
    year: '2025',
    signedBy: '青石镇人民政府',
    signedOn: '2026-01-15',
    'overview/proactive': '全年在政府网站公开信息80条。',
    'overview/supervision': '政务公开纳入年度工作考核。',
    problems: '存在的短板：栏目更新不及时。补齐的安排：专人负责。',
    other: '2025年，本机关未收取政府信息公开信息处理费。',
  },
};

const nodes = () => buildDocument(nextFormat, report, { draftMark: false });
const carried = () => carriedReport(report, nodes());
const nothing = { json: '', digest: '' };

async function read(bytes: Uint8Array, name: string) {
  const result = await readFile(bytes, name);
  if (!result.ok) throw new Error(result.code);
  return result.report;
}

describe('its own exports', () => {
  it.each(Object.entries(profiles))('come back from Word in %s by what people see', async (_, profile) => {
    const bytes = await renderDocx(nodes(), profile, { title: '', company: '', carried: nothing });
    const back = await read(bytes, 'a.docx');
    expect([back.templateId, back.draft]).toEqual([nextFormat.id, report.draft]);
    expect(back.foreignCells).toEqual([]);
  });

  it('come back from Word by the report that it carries', async () => {
    const bytes = await renderDocx(nodes(), profiles.official, { title: '', company: '', carried: carried() });
    const back = await read(bytes, 'a.docx');
    expect([back.templateId, back.draft]).toEqual([nextFormat.id, report.draft]);
    expect(back.notes.filter(({ code }) => code === 'carriedDiffers')).toEqual([]);
  });

  it('come back from a web page', async () => {
    const back = await read(new TextEncoder().encode(renderHtml(nodes(), profiles.official)), 'a.html');
    expect([back.templateId, back.draft]).toEqual([nextFormat.id, report.draft]);
  });

  it('print the part under its new name', () => {
    expect(renderHtml(nodes(), profiles.official)).toContain('五、本年度的短板和补齐短板的安排');
  });
});

/** The printed table as rows of texts, continued cells left blank. */
function sheetOf(table: Table | undefined): string[][] {
  if (!table) throw new Error('no table');
  const { form, cells } = formOf(table);
  return form.rows.map(({ cells: printed }) =>
    printed.flatMap((cell) => {
      const id = cell.kind === 'value' ? cells[cell.slot] : undefined;
      const text = cell.kind === 'label' ? cell.lines.join('') + cell.aside : ((id && numbers[id]) ?? '');
      return [text, ...Array.from({ length: cell.colSpan - 1 }, () => '')];
    }),
  );
}

describe('a workbook of its table two', () => {
  it('is read with the new block', async () => {
    const rows = [
      ['青石镇人民政府2025年政府信息公开工作年度报告'],
      ['二、主动公开政府信息情况'],
      ...sheetOf(disclosure),
    ];
    const back = await read(renderXlsx('表二', rows, [20, 20, 20, 20]), 'a.xlsx');
    expect(back.templateId).toBe(nextFormat.id);
    expect(back.draft).toMatchObject(
      Object.fromEntries(Object.entries(numbers).filter(([id]) => id.startsWith('t2/'))),
    );
  });
});

describe('a paste', () => {
  it('places the new column and the new row by their labels', () => {
    if (!applications) throw new Error('no table three');
    const heads = applications.columns.map(({ label }) => label);
    const values = applications.columns.map((_, index) => String(index));
    const text = [
      ['', ...heads],
      ['4.已移交国家档案馆', ...values],
    ]
      .map((row) => row.join('\t'))
      .join('\n');
    const rows = pastedCells({ text }, parseWithCheerio);
    const { patch, notPlaced } = placePaste(nextFormat, applications, {}, 't3/received/person', rows);
    expect(patch).toMatchObject({ 't3/archived/person': '0', 't3/archived/cooperative': '5' });
    expect(notPlaced).toEqual([]);
  });
});
