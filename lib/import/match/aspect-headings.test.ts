/** Part one as offices really head it: other names, other aspects, headings that run into the text. */
import { describe, expect, it } from 'vitest';
import { cn2021 } from '@/lib/template/cn-2021';
import { overviewTexts } from './prose';

function read(...lines: string[]) {
  return Object.fromEntries(overviewTexts(cn2021, lines).map(({ key, text }) => [key.replace('overview/', ''), text]));
}

describe('aspects under other names', () => {
  it('a numbered heading with the words of one aspect opens it, and stays in the text', () => {
    const found = read(
      '总述。',
      '（一）积极做好主动公开。全年12条。',
      '（二）依申请公开规范答复',
      '未收到申请。',
      '（三）完善监督保障机制。已考核。',
    );
    expect(found).toEqual({
      general: '总述。',
      proactive: '积极做好主动公开。全年12条。',
      onRequest: '依申请公开规范答复\n未收到申请。',
      supervision: '完善监督保障机制。已考核。',
    });
  });

  it('a line of its own in two halves, but none that counts something', () => {
    expect(read('（一）强化主动公开，提升质效', '甲。')).toEqual({ proactive: '强化主动公开，提升质效\n甲。' });
    expect(read('（一）主动公开信息12条，回应3次', '甲。')['proactive']).toBeUndefined();
  });

  it('but not where the form’s own name stands as well, nor with commas, nor with the words of two', () => {
    expect(read('（一）主动公开', '甲。', '（二）继续扩大主动公开。乙。')['proactive']).toBe('甲。');
    expect(read('（一）加强平台建设，方便群众。甲。')).toEqual({ general: '（一）加强平台建设，方便群众。甲。' });
    expect(read('（一）主动公开和依申请公开情况。甲。')).toEqual({ general: '（一）主动公开和依申请公开情况。甲。' });
  });

  it('without a number, 情况 and a full stop end a name; another sentence does not', () => {
    expect(read('主动公开情况：甲。', '申请公开情况。乙。')).toEqual({ proactive: '甲。', onRequest: '乙。' });
    expect(read('主动公开情况：甲。', '加强依申请公开。乙。')).toEqual({ proactive: '甲。\n加强依申请公开。乙。' });
  });

  it('lines that only run inside an aspect open none', () => {
    const found = read('（一）主动公开', '1.网站主动公开情况。甲。', '2.平台建设得力。乙。', '（二）监督保障', '丙。');
    expect(found).toEqual({ proactive: '1.网站主动公开情况。甲。\n2.平台建设得力。乙。', supervision: '丙。' });
  });
});

describe('aspects that the form does not have', () => {
  it('go to the general text, before, between and after the five', () => {
    const found = read(
      '（一）组织领导。甲。',
      '（二）主动公开。乙。',
      '（三）互动回应。丙。',
      '丁。',
      '（四）平台建设。戊。',
      '（五）教育培训。己。',
    );
    expect(found).toEqual({
      general: '（一）组织领导。甲。\n（三）互动回应。丙。\n丁。\n（五）教育培训。己。',
      proactive: '乙。',
      platform: '戊。',
    });
  });

  it('a list inside an aspect that counts anew stays in it', () => {
    expect(read('（一）主动公开', '（一）甲。', '（二）乙。', '（二）依申请公开', '丙。')).toEqual({
      proactive: '（一）甲。\n（二）乙。',
      onRequest: '丙。',
    });
  });
});

describe('headings that run into the text', () => {
  it.each([
    ['（三） 政府信息管理情况 全年制发2件。', 'management', '全年制发2件。'],
    ['一是主动公开情况。全年12条。', 'proactive', '全年12条。'],
    ['1、平台建设：1个网站。', 'platform', '1个网站。'],
  ])('%s', (line, key, text) => {
    expect(read(line)).toEqual({ [key]: text });
  });

  it('一是 before a sentence is no heading', () => {
    expect(read('一是积极做好主动公开。甲。')).toEqual({ general: '一是积极做好主动公开。甲。' });
  });
});
