/** Headings in other words than the form's, and with faults in them: the parts and aspects stay apart, the faults are reported. */
import { describe, expect, it } from 'vitest';
import { balancedLarge } from '@/lib/examples/balanced-large';
import { readFile } from '@/lib/import/read-file';
import { printedTables, reportText } from '@/lib/import/testing/sample-forms';
import { cn2021 } from '@/lib/template/cn-2021';

const [t2 = '', t3 = '', t4 = ''] = printedTables(cn2021, balancedLarge.report.draft).map((rows) =>
  rows.map((cells) => cells.map(({ text }) => text).join('\t')).join('\n'),
);
const problems = '一是解读不多，二是培训不够。下一步增加解读和培训。';
const other = '全年没有收取信息处理费。';

async function read(text: string) {
  const result = await readFile(new TextEncoder().encode(text), 'a.txt');
  if (!result.ok) throw new Error(result.code);
  return result.report;
}

function withHeading(part: number, heading: string, overview = '略'): string {
  const official = cn2021.parts[part]?.heading ?? '';
  return reportText(cn2021, { tables: [t2, t3, t4], problems, other, overview }).replace(official, heading);
}

describe('parts five and six under other headings', () => {
  it.each([
    '五、存在的问题及改进措施',
    '五、存在不足与今后努力方向',
    '五、主要困难、短板和下一步举措',
    '五、工作中的薄弱环节及改进方向',
    '五、存在的主要问题及改进改进情况',
    '五、主要问题问题及改进情况',
    '五、存在主要问题和2026年工作计划',
    '五 存在的主要问题及改进情况',
  ])('%s', async (heading) => {
    const { draft } = await read(withHeading(4, heading));
    expect([draft.problems, draft.other]).toEqual([problems, other]);
  });

  it.each([
    '六、其他需要汇报的事项',
    '六、需要说明的其他事项',
    '六、其他需说明的情况',
    '六、其它应当报告的有关事项',
    '六、需要报告的重要事项',
    '六、其他需要报告报告的事项',
    '六、其他',
    '六、其他需要说明和报告的问题',
    '六、其他须补充、说明的事项',
    '六 其他需要报告的事项',
  ])('%s', async (heading) => {
    const { draft } = await read(withHeading(5, heading));
    expect([draft.problems, draft.other]).toEqual([problems, other]);
  });

  it('a sentence of part five that only sounds like it opens nothing', async () => {
    const more = `${problems}\n其他需要加强的工作也要抓好\n其他问题另行报告。`;
    const { draft } = await read(reportText(cn2021, { tables: [t2, t3, t4], problems: more, other }));
    expect([draft.problems, draft.other]).toEqual([more, other]);
  });
});

describe('aspects under other headings', () => {
  const five = (names: readonly string[]) =>
    names.map((name, at) => `（${'一二三四五'[at]}）${name}\n第${at + 1}段说明。`).join('\n');

  it.each([
    [['加大信息公开力度', '规范办理依申请公开', '加强政府信息管理', '加强公开平台建设', '强化监督保障']],
    [['公开政府信息情况', '依申请公开情况', '政府信息公开管理情况', '公开载体建设情况', '监督与保障情况']],
    [['信息发布情况', '规范依申请公开', '严格政府信息审核管理', '平台管理情况', '工作考核、社会评议和责任追究情况']],
    [['重点领域信息公开情况', '依申请公开', '信息管理', '平台建设', '监督保障']],
    [['公开工作情况', '依法处理公开申请', '规范性文件管理情况', '平台运维情况', '组织保障情况']],
    [['聚焦重点，深化主动公开。', '稳妥办理依申请公开', '信息发布审核', '优化公开平台', '监督考评']],
    [['主动公开情况情况', '依申请公开公开情况', '政府信息管理管理情况', '平台建设建设情况', '完善监督保障保障机制']],
  ])('%s', async (names) => {
    const { draft } = await read(withHeading(0, '一、总体情况', five(names)));
    const keys = ['proactive', 'onRequest', 'management', 'platform', 'supervision'] as const;
    const texts = keys.map((key) => draft[`overview/${key}`]?.split('\n').at(-1));
    expect(texts).toEqual([1, 2, 3, 4, 5].map((at) => `第${at}段说明。`));
  });

  it('a heading of another matter is none of the five', async () => {
    const { draft } = await read(
      withHeading(
        0,
        '一、总体情况',
        five(['主动公开情况', '依申请公开情况', '政府信息管理情况', '平台建设情况', '政民互动情况']),
      ),
    );
    expect(draft['overview/supervision']).toBeUndefined();
    expect(draft['overview/general']).toContain('政民互动情况');
  });
});

it('a word that stands twice in a heading is kept for the rules to speak of', async () => {
  const { labels } = await read(
    withHeading(4, '五、存在的主要问题及改进改进情况', '（一）主动公开情况情况\n公开12条。'),
  );
  expect(labels).toMatchObject({
    'heading/problems': '五、存在的主要问题及改进改进情况',
    'heading/overview/proactive': '（一）主动公开情况情况',
  });
  expect(Object.keys((await read(withHeading(4, '五、存在问题和打算'))).labels)).toEqual([]);
});

describe('headings that end as sentences do, or stand on two lines', () => {
  const under = { 'overview/proactive': '发布信息37条。', 'overview/onRequest': '全年没有收到申请。' };

  it.each(['一、总体情况。', '一、总体情况；', '一、 总体情况 。'])('%s', async (heading) => {
    const overview = '（一）主动公开。发布信息37条。\n（二）依申请公开。全年没有收到申请。';
    expect((await read(withHeading(0, heading, overview))).draft).toMatchObject(under);
  });

  it.each(['（一）\n主动公开\n发布信息37条。\n（二）\n依申请公开\n全年没有收到申请。'])('%s', async (overview) => {
    expect((await read(withHeading(0, '一、总体情况', overview))).draft).toMatchObject(under);
  });

  it('a number above a sentence stays with the text', async () => {
    const overview = '（一）主动公开。发布信息37条。\n（二）\n按季度更新目录。';
    const { draft } = await read(withHeading(0, '一、总体情况', overview));
    expect(draft).toMatchObject({
      'overview/proactive': '发布信息37条。',
      'overview/general': '（二）\n按季度更新目录。',
    });
  });
});
