/** Examples of the rule on sentences that other units have too. */
import type { RuleExample } from './example';

/** The parts that say nothing here. */
const silentParts = {
  'overview/general': '',
  'overview/proactive': '',
  'overview/onRequest': '',
  'overview/supervision': '',
};
const management = '全年对公开目录逐条核对，清理失效链接三处。';
const platform = '便民服务大厅的查阅点每周三下午由专人值守。';
const problems = '村级公开栏更换不及时，已改由包村干部每月拍照上报。';
const own = '本年新建政务公开体验区一处，接待群众查询两百余人次。';
const all = { ...silentParts, 'overview/management': management, 'overview/platform': platform, problems };
const whole = (part: 'overview/management' | 'overview/platform' | 'problems') => ({
  part,
  from: 0,
  to: all[part].length,
});

export const sharedSentenceExamples = {
  H05: [
    {
      when: '三句话都与别的单位相同',
      draft: all,
      alike: [management, platform, problems],
      finds: [{ where: [whole('overview/management'), whole('overview/platform'), whole('problems')] }],
    },
    {
      when: '只换了单位名称',
      draft: { ...all, problems: `青石镇人民政府${problems}` },
      alike: [management, platform, problems],
      finds: [
        {
          where: [
            whole('overview/management'),
            whole('overview/platform'),
            { part: 'problems', from: 0, to: problems.length + 7 },
          ],
        },
      ],
    },
    { when: '只有两句相同', draft: { ...all, problems: own }, alike: [management, platform], finds: [] },
    { when: '已经改写', draft: { problems: own }, alike: [management, platform, problems], finds: [] },
    { when: '不知道别的单位怎么写', draft: all, finds: [] },
  ],
} satisfies Record<string, readonly RuleExample[]>;
