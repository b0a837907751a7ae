/** Lists and numbers that stand line by line: silent while they hold, spoken of when one number is changed. */
import { describe, expect, it } from 'vitest';
import { applyPatch } from '@/lib/report/compare/diff';
import { checkReport } from '@/lib/rules/check-report';
import { soundReport, soundUnit } from '@/lib/rules/examples/sound-report';
import { cn2021 } from '@/lib/template/cn-2021';

function rulesOf(text: string): string[] {
  const draft = applyPatch(soundReport.draft, {
    'overview/proactive': text,
    't2/normativeDocuments/issued': '2',
    't2/normativeDocuments/repealed': '1',
    't2/normativeDocuments/inForce': '9',
  });
  const found = checkReport(cn2021, { ...soundReport, draft }, { unit: { ...soundUnit, level: 'township' } });
  return found
    .filter(({ where }) => where.some((place) => typeof place === 'object' && place.part === 'overview/proactive'))
    .map(({ rule }) => rule);
}

/** The parts of a total of 60 in lines below it. */
const lists: Readonly<Record<string, (last: number) => string>> = {
  'bullets below a total': (last) =>
    `局专栏公开信息60条\n· 补贴 30条\n· 项目 20条\n· 采购 ${last}条\n公众号推送文章8篇`,
  'dashes below a total with a colon': (last) => `公开信息60条：\n- 补贴30条\n- 项目20条\n- 采购${last}条`,
  'numbers below a total with a colon': (last) => `公开信息60条：\n1.补贴30条；\n2.项目20条；\n3.采购${last}条。`,
  'other signs below the first of them': (last) =>
    `公开信息60条\n● 补贴30条\n○ 种粮18条\n○ 农机12条\n● 项目20条\n● 采购${last}条`,
};

describe.each(Object.entries(lists))('%s', (_, text) => {
  it('is silent while the lines come to the total', () => {
    expect(rulesOf(text(10))).not.toContain('F11');
  });

  it.each([18, 3, 47])('is spoken of with %d in place of 10', (last) => {
    expect(rulesOf(text(last))).toContain('F11');
  });
});

describe('lines that are no list of what stands above them', () => {
  it.each([
    ['a part that counts something else besides', '公开信息60条\n· 补贴30条\n· 项目20条，解读4篇'],
    ['lines in another unit', '公开信息60条\n· 培训2次\n· 会议3次'],
    ['a total with the same sign', '· 公开信息60条\n· 补贴30条\n· 项目20条'],
    ['one line', '公开信息60条\n· 补贴30条\n公众号推送文章8篇'],
    ['a total that goes on', '公开信息60条，主要有\n· 补贴30条\n· 项目20条'],
  ])('%s', (_, text) => {
    expect(rulesOf(text)).not.toContain('F11');
  });
});

describe('lines under a heading that says what they count', () => {
  it.each([
    ['3.规范性文件\n3.1 制发2件\n3.2 废止1件\n3.3 有效9件', false],
    ['3.规范性文件\n3.1 制发8件\n3.2 废止1件\n3.3 有效9件', true],
    ['3.规范性文件\n3.1 制发2件\n3.2 废止7件\n3.3 有效9件', true],
    ['3.规范性文件\n3.1 制发2件\n3.2 废止1件\n3.3 有效19件', true],
    ['规范性文件\n· 制发2件\n· 废止7件', true],
    ['3.规范性文件\n3.1 制发2件\n4.公开栏\n4.1 制作8件\n4.2 有效19件', false],
  ])('%s', (text, isWrong) => {
    expect(rulesOf(text).includes('F07')).toBe(isWrong);
  });
});
