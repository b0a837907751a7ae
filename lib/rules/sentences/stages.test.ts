/** Each stage through which a sentence is read, one line a case. */
import { describe, expect, it } from 'vitest';
import { soundReport } from '@/lib/rules/examples/sound-report';
import { inspect } from '@/lib/rules/inspect';
import { cn2021 } from '@/lib/template/cn-2021';
import { cleanText } from './clean-text';
import { contextsOf } from './contexts';
import { passagesOf } from './passage';
import { quantitiesIn } from './quantities';
import { tokensIn } from './words';

describe('clean text', () => {
  it.each([
    ['全年收到１２件', '全年收到12件'],
    ['收到 3 件。', '收到3件。'],
    ['网站(门户)公开', '网站（门户）公开'],
  ])('%s is read as %s', (typed, clean) => {
    expect(cleanText(typed).plain).toBe(clean);
  });
});

describe('quantities', () => {
  it.each([
    ['收到申请12件', ['12 件 count']],
    ['占比25.5%', ['25.5 percent']],
    ['收费5.3万元', ['53000 元 money']],
    ['2025年3月', ['2025 年 date', '3 月 date']],
    ['申请数量为7', ['7 bare']],
    ['发布信息1.2万余条', ['12000 条 count rough']],
    ['第3期', []],
    ['三十余件', ['30 件 count rough']],
  ])('%s has %j', (text, expected) => {
    const found = quantitiesIn(text).map(({ value, unit, kind, isRough }) =>
      [value, kind === 'percent' ? '' : unit, kind, isRough ? 'rough' : ''].filter((each) => each !== '').join(' '),
    );
    expect(found).toEqual(expected);
  });
});

describe('words', () => {
  it.each([
    ['收到政府信息公开申请', ['received', 'application']],
    ['上年结转', ['carriedIn']],
    ['结转下年度', ['carriedForward']],
    ['自然人', ['t3//person']],
    ['法人或其他组织', ['t3//organization']],
    ['不予公开', ['t3/refused']],
    ['个人隐私', ['t3//person']],
    ['行政处罚决定', ['t2/penalties']],
    ['行政复议', ['t4/reconsideration']],
    ['复议后起诉', ['t4/litigationAfterReconsideration']],
    ['协助其他机关', ['foreign']],
  ])('%s holds %j', (text, expected) => {
    const labels = tokensIn(cn2021, text, 0).map(({ label }) => label);
    expect(labels.filter((label) => label !== 'filler')).toEqual(expected);
  });
});

describe('contexts', () => {
  /** What is understood around the last number of the text. */
  function last(text: string) {
    const draft = { ...soundReport.draft, 'overview/onRequest': text };
    const passage = passagesOf(inspect(cn2021, { ...soundReport, draft }, {})).find(
      ({ part }) => part === 'overview/onRequest',
    );
    const [context] = (passage ? contextsOf(passage) : []).slice(-1);
    if (!context) throw new Error('no number');
    return context;
  }

  it.each([
    ['收到申请9件，其中自然人5件。', 'application'],
    ['作出行政许可决定3件，公开2件。', 't2/licensing'],
    ['制发规范性文件3件，废止1件。', 't2/normativeDocuments'],
  ])('the number of %s goes on about %s', (text, topic) => {
    expect(last(text).topic).toBe(topic);
  });

  it.each([
    ['2024年收到申请9件。', 2024],
    ['收到申请9件。', undefined],
    ['2024年结转申请9件。', undefined],
  ])('%s is of the year %s', (text, year) => {
    expect(last(text).year).toBe(year);
  });

  it.each([
    ['收到申请9件，其中予以公开5件。', true],
    ['收到申请9件，其中予以公开5件；另有咨询3件。', false],
  ])('the last number of %s stands in a list: %s', (text, isPart) => {
    expect(last(text).isPart).toBe(isPart);
  });

  it.each([
    ['上半年收到申请9件。', true],
    ['全年收到申请9件。', false],
  ])('%s counts a part of the year: %s', (text, isPartial) => {
    expect(last(text).isPartial).toBe(isPartial);
  });

  it.each([
    ['收到申请9件。', ''],
    ['收到蓝色申请9件。', '蓝色'],
  ])('of %s these are not understood: “%s”', (text, unknown) => {
    expect(last(text).unknown).toBe(unknown);
  });
});
