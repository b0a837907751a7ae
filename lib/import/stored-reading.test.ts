import { expect, it } from 'vitest';
import { fieldName } from '@/lib/report/field-name';
import { cn2021 } from '@/lib/template/cn-2021';
import type { ImportedReport } from './imported-report';
import { noteHeadings, noteMessage } from './messages';
import { parseReading, readingJson } from './stored-reading';

const reading: ImportedReport = {
  templateId: 'cn-2021',
  draft: { title: '青石镇2024年报告', 't3/received/person': '3', 't3/received/business': '1' },
  stated: { 't3/received/total': '9', 't4/reconsideration/total': '0' },
  labels: { 't3/received': '本年新收' },
  foreignCells: ['t2/procurement/amount'],
  explanations: { 'E01||t3/carriedIn/total|expected=3;actual=2': { text: '上年多计1件。', isDismissed: false } },
  origins: new Map([['t3/received/person', { text: ' 3', context: '本年新收 自然人', sureness: 'likely' }]]),
  notes: [
    { code: 'totalDiffers', level: 'error', at: 't4/reconsideration/total', text: '0' },
    { code: 'cellLost', level: 'warning', at: 't3/received/research' },
    { code: 'notPlaced', level: 'warning', text: '第二十条第' },
    { code: 'rowRealigned', level: 'info', at: 't3/received/person', text: '一、本年新收' },
    { code: 'textMissing', level: 'info', at: 'overview/platform' },
    { code: 'tableMissing', level: 'error', text: '表二' },
    { code: 'noCounterpart', level: 'warning', text: '政府集中采购 8040', data: { count: 1 } },
    { code: 'carriedDiffers', level: 'error', at: 't3/received/person', text: '3', data: { carried: '2' } },
  ],
};

it('is the same after it was kept', () => {
  expect(parseReading(readingJson(reading))).toEqual(reading);
});

it('refuses what it did not write', () => {
  expect(() => parseReading('{"templateId":"cn-2021"}')).toThrow();
});

it('says every note in a sentence that names the place or shows the text', () => {
  const said = reading.notes.map((note) => noteMessage(note, note.at ? fieldName(cn2021, note.at) : ''));
  expect(said[0]).toBe('表四“行政复议”总计列：文件写的是0，各格相加是（有空白格，算不出），请对照原件核对。');
  expect(said[1]).toBe('文件中没有表三“一、本年新收政府信息公开申请数量”科研机构列的数字，请核对原件后填写。');
  expect(said[2]).toContain('第二十条第');
  expect(said[3]).toContain('自然人列');
  expect(said[4]).toBe('没有找到政府信息公开平台建设。');
  expect(said[5]).toBe('没有找到表二。');
  expect(said[6]).toBe('政府集中采购 8040：该格式没有对应项，没有读取。');
  expect(said[7]).toContain('看到的是“3”，随文件保存的数据是“2”');
  expect(reading.notes.map(({ code }) => noteHeadings[code]).every(Boolean)).toBe(true);
});

it('quotes of two long texts only where they differ', () => {
  const long = '甲'.repeat(100);
  const said = (text: string, carried: string) =>
    noteMessage({ code: 'carriedDiffers', level: 'warning', at: 'problems', text, data: { carried } }, '问题');
  expect(said(`${long}办结率98%${long}`, `${long}办结率100%${long}`)).toContain(
    '“…甲甲甲甲甲办结率98%甲甲甲甲甲甲甲…”，随文件保存的数据是“…甲甲甲甲甲办结率100%甲甲甲甲甲甲甲…”',
  );
  expect(said('', '696')).toContain('看到的是空白，随文件保存的数据是“696”');
  expect(said('同', '同同')).toContain('看到的是“同”，随文件保存的数据是“同同”');
});
