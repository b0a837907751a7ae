import { describe, expect, it } from 'vitest';
import { buildDocument } from '@/lib/document/build-document';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import { parseWithCheerio } from '@/lib/import/testing/parse-with-cheerio';
import { renderFragment } from '@/lib/render/html/render-html';
import { typedCells } from '@/lib/report/draft-keys';
import type { Draft } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import type { CellId, TableKey } from '@/lib/template/keys';
import { placePaste } from './place-paste';
import { type Clipboard, type PastedRows, pastedCells } from './read-clipboard';

const tableOf = (key: TableKey) => {
  const table = cn2021.tables.find((each) => each.key === key);
  if (!table) throw new Error(key);
  return table;
};

function place(key: TableKey, focused: CellId, rows: PastedRows, draft: Draft = {}) {
  return placePaste(cn2021, tableOf(key), draft, focused, rows);
}

const cells = (clipboard: Clipboard) => pastedCells(clipboard, parseWithCheerio);

describe('by labels', () => {
  it('finds rows whose labels came along, wherever the focus is', () => {
    const rows = cells({ text: '2.重复申请\t1\t2\t3\t4\t5\t6\t21\n（一）予以公开\t7\t0\t0\t0\t0\t0\t7' });
    const { patch, totals, bySituation } = place('t3', 't3/received/person', rows);
    expect(bySituation).toBe('labels');
    expect(patch).toMatchObject({
      't3/repeated/person': '1',
      't3/repeated/otherOrganization': '6',
      't3/granted/person': '7',
    });
    expect(totals).toEqual([
      { cell: 't3/repeated/total', stated: '21', computed: '21', agrees: true },
      { cell: 't3/granted/total', stated: '7', computed: '7', agrees: true },
    ]);
  });

  it('takes blanks after a label for the rest of a merged label, where the form has fewer columns', () => {
    const text =
      '一、本年新收政府信息公开申请数量\t\t\t30\t0\t0\t0\t0\t0\t30\n三、本年度办理结果\t（一）予以公开\t\t14\t0\t0\t0\t0\t0\t14\n\t（三）不予公开\t1.属于国家秘密\t1\t0\t0\t0\t0\t0\t1';
    const { patch } = place('t3', 't3/received/person', cells({ text }));
    expect(patch).toMatchObject({
      't3/received/person': '30',
      't3/granted/person': '14',
      't3/stateSecret/person': '1',
    });
  });

  it.each([
    ['a table of Word', '<table>', ''],
    [
      'a spreadsheet',
      '<table x="urn:schemas-microsoft-com:office:excel">',
      '三、\t（一）予以公开\t\t2\t1\r\n\t1.属于国家秘密\t\t4\t0\r\n',
    ],
  ])('begins after a label that is merged over several columns: %s', (_, table, text) => {
    const html = `${table}<tr><td rowspan=2>三、</td><td colspan=2>（一）予以公开</td><td>2</td><td>1</td></tr><tr><td colspan=2>1.属于国家秘密</td><td>4</td><td>0</td></tr></table>`;
    expect(place('t3', 't3/received/person', cells({ html, text })).patch).toEqual({
      't3/granted/person': '2',
      't3/granted/business': '1',
      't3/stateSecret/person': '4',
      't3/stateSecret/business': '0',
    });
  });

  it('puts nothing of table four into another table', () => {
    const rows = cells({ text: '结果维持\t结果纠正\n1\t2' });
    expect(place('t3', 't3/received/person', rows)).toMatchObject({ patch: {}, notPlaced: ['结果维持 结果纠正'] });
    expect(place('t4', 't4/reconsideration/upheld', rows).patch).toEqual({
      't4/reconsideration/upheld': '1',
      't4/reconsideration/corrected': '2',
    });
  });

  it('tells columns by their headings', () => {
    const text = '申请\t总计\t科研机构\t自然人\n（一）予以公开\t9\t4\t5';
    const { patch, totals } = place('t3', 't3/received/person', cells({ text }));
    expect(patch).toEqual({ 't3/granted/research': '4', 't3/granted/person': '5' });
    expect(totals).toMatchObject([{ stated: '9', agrees: false, computed: '' }]);
  });

  it('puts a single column where the focus is', () => {
    const text = '（一）予以公开\t5\n（二）部分公开\t6';
    const { patch } = place('t3', 't3/received/research', cells({ text }));
    expect(patch).toEqual({ 't3/granted/research': '5', 't3/partlyGranted/research': '6' });
  });

  it('puts nothing into the table that the labels do not mean', () => {
    const { patch, notPlaced } = place('t2', 't2/regulations/issued', cells({ text: '（一）予以公开\t5' }));
    expect(patch).toEqual({});
    expect(notPlaced).toEqual(['（一）予以公开']);
  });

  it('says what it could not place', () => {
    const text = '（一）予以公开\t5\t约3\n（九）其他情形\t8';
    const { patch, notPlaced } = place('t3', 't3/received/person', cells({ text }));
    expect(patch).toEqual({ 't3/granted/person': '5' });
    expect(notPlaced).toEqual(['（九）其他情形', '约3']);
  });

  it.each(['t2', 't3'] as const)('takes our own page of %s back whole', (key) => {
    const { report } = hanyin2023;
    const page = renderFragment(buildDocument(cn2021, report, { draftMark: false }));
    const tables = page.match(/<table.*?<\/table>/gs) ?? [];
    const html = tables[['t2', 't3', 't4'].indexOf(key)] ?? '';
    const [focused = 't3/received/person'] = typedCells(cn2021, key);
    const { changes, totals, clipped, notPlaced } = place(key, focused, cells({ html }));
    const typed = typedCells(cn2021, key);
    expect(Object.fromEntries(changes.map(({ cell, to }) => [cell, to]))).toEqual(
      Object.fromEntries(typed.map((cell) => [cell, report.draft[cell]])),
    );
    expect(totals.filter(({ agrees }) => !agrees)).toEqual([]);
    expect({ clipped, notPlaced }).toEqual({ clipped: 0, notPlaced: [] });
  });
});

describe('by position', () => {
  it('starts at the focused cell and is clipped at the edge', () => {
    const rows = [
      ['1', '2', '3', '4'],
      ['5', '6', '7', '8'],
    ];
    const { patch, clipped, totals, bySituation } = place('t3', 't3/confirmation/legalService', rows);
    expect(bySituation).toBe('position');
    expect(patch).toEqual({
      't3/confirmation/legalService': '1',
      't3/confirmation/otherOrganization': '2',
      't3/correctionOverdue/legalService': '5',
      't3/correctionOverdue/otherOrganization': '6',
    });
    expect(totals.map(({ cell, stated }) => [cell, stated])).toEqual([
      ['t3/confirmation/total', '3'],
      ['t3/correctionOverdue/total', '7'],
    ]);
    expect(clipped).toBe(2);
  });

  it('takes fifteen numbers of table four with their totals, twelve without', () => {
    const withTotals = ['1', '2', '3', '4', '10', '5', '0', '0', '0', '5', '6', '0', '0', '0', '6'];
    const without = withTotals.filter((_, index) => index % 5 !== 4);
    const focused = 't4/reconsideration/upheld';
    const whole = place('t4', focused, [withTotals]);
    expect(whole.totals.map(({ agrees }) => agrees)).toEqual([true, true, true]);
    expect(place('t4', focused, [without])).toMatchObject({ patch: whole.patch, totals: [] });
    expect(whole.patch).toMatchObject({
      't4/directLitigation/upheld': '5',
      't4/litigationAfterReconsideration/upheld': '6',
    });
  });

  it('passes the computed row by where the column was copied without it', () => {
    const column = typedCells(cn2021, 't3').filter((cell) => cell.endsWith('/person'));
    const short = place(
      't3',
      't3/received/person',
      column.map((_, index) => [String(index)]),
    );
    expect(short.patch).toMatchObject({ 't3/otherHandling/person': '22', 't3/carriedForward/person': '23' });
    const long = place(
      't3',
      't3/received/person',
      [...column, ''].map((_, index) => [String(index)]),
    );
    expect(long.patch).toMatchObject({ 't3/otherHandling/person': '22', 't3/carriedForward/person': '24' });
  });

  it('keeps the place of a blank row', () => {
    const { patch } = place('t3', 't3/granted/person', [['1'], [''], ['3']]);
    expect(patch).toEqual({ 't3/granted/person': '1', 't3/stateSecret/person': '3' });
  });

  it('goes down through the blocks of table two', () => {
    const rows = [['1', '2', '3'], ['4', '5', '6'], ['7', undefined, undefined], ['8'], ['9'], ['1.5']];
    const { patch, clipped } = place('t2', 't2/regulations/issued', rows);
    expect(patch).toMatchObject({
      't2/normativeDocuments/inForce': '6',
      't2/licensing/decisions': '7',
      't2/fees/amount': '1.5',
    });
    expect(clipped).toBe(0);
  });

  it('takes labels off that mean nothing here, and places no text as a number', () => {
    const rows = [
      ['某某项', '1', '多'],
      ['另一项', '2', '3'],
    ];
    const { patch, notPlaced } = place('t3', 't3/granted/person', rows);
    expect(patch).toMatchObject({ 't3/granted/person': '1', 't3/partlyGranted/business': '3' });
    expect(notPlaced).toEqual(['多']);
  });

  it('changes nothing by a blank, and tells only what changes', () => {
    const draft: Draft = { 't3/granted/person': '1', 't3/granted/business': '2', 't3/granted/research': '3' };
    const { patch, changes } = place('t3', 't3/granted/person', [['1', '', '4']], draft);
    expect(patch).toEqual({ 't3/granted/research': '4' });
    expect(changes).toEqual([{ cell: 't3/granted/research', from: '3', to: '4' }]);
  });

  it('places nothing from nowhere', () => {
    expect(place('t3', 't2/fees/amount', [['1']])).toMatchObject({ patch: {}, clipped: 0 });
    expect(place('t3', 't3/granted/person', [])).toMatchObject({ patch: {}, changes: [] });
  });
});
