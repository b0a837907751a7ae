/** Odd and huge texts: the checks take time in proportion to their length, and never fail. */
import { describe, expect, it } from 'vitest';
import { checkReport } from '@/lib/rules/check-report';
import { soundReport } from '@/lib/rules/examples/sound-report';
import { cn2021 } from '@/lib/template/cn-2021';

const SMALL = 25_000;
const LARGE = 200_000;
/** Eight times the text in eight times the time; the rest is room for a busy machine. */
const MOST = 40;

const texts: Readonly<Record<string, string>> = {
  'one sentence without punctuation': '本镇全年收到政府信息公开申请其中网络占比同比增长',
  'numbers in one sentence': '其中12件，占3.5%、',
  'one long number': '1234567890',
  'numbers with separators': '1,234,567 138 0013 8000 ',
  'Chinese numerals': '一二三四五六七八九十百千',
  'open brackets and quotes': '（《“【〔',
  'closed brackets': '）》”】〕',
  'bookmarks never closed': '[bookmark:（文字描述',
  'addresses never ended': 'https://www.a.example/aaaa@',
  'letters and dots': 'a.b-c_d',
  'emoji and zero-width': '😀\u200B\u202E👨‍👩‍👧\u200F',
  'spaces and line ends': ' \t\r\n　',
  'underscores and crosses': '____XX××',
  negations: '未收到没有无零',
  ordinals: '（一）一是1.二、',
  'names of places': '大垅乡付垅镇',
  'law titles': '《中华人民共和国政府信息公开条例》（国务院令第492号）',
  years: '2024年全年2023年度截至2022年12月31日',
};

/** Of the processor, not of the clock: what else the machine does is no work of ours. */
function millisecondsFor(text: string): number {
  const draft = { ...soundReport.draft, 'overview/general': text };
  const before = process.cpuUsage();
  checkReport(cn2021, { ...soundReport, draft });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('a text of 200 000 characters takes time in proportion', () => {
  it.each(Object.entries(texts))('%s', (_, piece) => {
    const of = (length: number) => piece.repeat(Math.ceil(length / piece.length));
    millisecondsFor(of(2_000));
    const small = Math.max(5, millisecondsFor(of(SMALL)));
    const large = millisecondsFor(of(LARGE));
    expect(large / small).toBeLessThan(MOST);
    expect(large).toBeLessThan(8_000);
  });
});
