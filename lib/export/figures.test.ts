import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBook } from '@/lib/import/xlsx/read-book';
import { renderWorkbook } from '@/lib/render/render-xlsx';
import type { Draft } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import { type FiguresRow, figuresOf } from './figures';
import { figuresSheets } from './figures-workbook';
import { csvHead, figuresCsv, figuresJson, openDataSchema } from './open-data';

function row(draft: Draft, unitName = '青石镇人民政府'): FiguresRow {
  const facts = { creditCode: '', kind: 'own', year: 2025, title: '年报', publishedOn: '2026-01-20', url: '' };
  return { unitName, ...facts, figures: figuresOf(cn2021, { templateId: cn2021.id, draft }) };
}

describe('the figures of a report', () => {
  it('are numbers in the unit of their column; blank, not applicable and other text stay what they are', () => {
    const draft = { 't3/received/person': '3', 't2/fees/amount': '1.25', 't3/received/business': '/' };
    const { figures } = row({ ...draft, 't3/received/research': '三' });
    expect(figures.get('t3/received/person')).toBe(3);
    expect(figures.get('t3/received/business')).toBe('/');
    expect(figures.get('t3/received/research')).toBe('三');
    expect(figures.get('t3/carriedIn/person')).toBeNull();
  });
});

describe('open data', () => {
  it('has a column for each cell by its id, in the same order in every row', () => {
    const head = csvHead(cn2021).trimEnd().split(',');
    const line = figuresCsv(row({ 't3/received/person': '3' }))
      .trimEnd()
      .split(',');
    expect(line).toHaveLength(head.length);
    expect(line[head.indexOf('t3/received/person')]).toBe('3');
    expect(head[0]).toBe('unit');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)'])('a text that begins like a formula is a text: %s', (name) => {
    expect(figuresCsv(row({}, name)).split(',')[0]).toBe(`'${name}`);
  });

  it('quotes what holds commas and quotation marks', () => {
    expect(figuresCsv(row({}, '甲,"乙"'))).toMatch(/^"甲,""乙""",/);
  });

  it('is described by its schema, key by key', () => {
    const told = JSON.parse(figuresJson(row({})));
    const { properties } = openDataSchema(cn2021).properties.reports.items;
    expect(Object.keys(told)).toEqual(Object.keys(properties));
    expect(Object.keys(told.figures)).toEqual(Object.keys(properties.figures.properties));
  });
});

describe('the workbook of figures', () => {
  const rows = [
    row({ 't3/received/person': '3', 't3/received/business': '4' }),
    row({ 't3/received/person': '5' }, '=乙'),
  ];
  const sheets = figuresSheets(cn2021, rows);
  const sheet = sheets.find(({ rows: [, ids] }) => ids?.includes('t3/received/person'));

  it('sums units by a formula over their rows', () => {
    const ids = sheet?.rows[1] ?? [];
    const sums = sheet?.rows[sheet.rows.length - 1] ?? [];
    expect(sums[ids.indexOf('t3/received/person')]).toEqual({ formula: 'SUM(B3:B4)', value: 8 });
  });

  it('has computed cells as formulas over their terms, and without a value where a term is missing', () => {
    const all = Object.fromEntries((cn2021.cells.get('t3/received/total')?.terms ?? []).map((term) => [term, '1']));
    const ids = sheet?.rows[1] ?? [];
    const at = ids.indexOf('t3/received/total');
    expect(sheet?.rows[2]?.[at]).toMatchObject({ value: undefined });
    const full = figuresSheets(cn2021, [row(all)]).find(({ name }) => name === sheet?.name);
    expect(full?.rows[2]?.[at]).toMatchObject({
      formula: 'IF(COUNT(B3,C3,D3,E3,F3,G3)=6,SUM(B3,C3,D3,E3,F3,G3),"")',
      value: 6,
    });
  });

  it('is read back with numbers as numbers and names as text', () => {
    const book = renderWorkbook(sheets);
    expect(readBook(book)).toMatchObject({ ok: true });
    const xml = new TextDecoder().decode(unzipSync(book)['xl/worksheets/sheet2.xml']);
    expect(xml).toContain('<f>SUM(B3:B4)</f><v>8</v>');
    expect(xml).toContain('t="inlineStr"><is><t xml:space="preserve">=乙</t>');
  });
});
