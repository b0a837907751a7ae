import { expect, it } from 'vitest';
import { cn2021 } from '@/lib/template/cn-2021';
import { changesBetween } from './changes';

const before = { problems: '一是人手不足。二是更新不及时。三是培训不够。', 't3/received/person': '3', title: '甲' };

it('names a changed cell and the one sentence that changed', () => {
  const after = { ...before, 't3/received/person': '4', problems: '一是人手不足。二是更新已改进。三是培训不够。' };
  expect(changesBetween(cn2021, before, after)).toEqual([
    { key: 'problems', before: '二是更新不及时。', after: '二是更新已改进。' },
    { key: 't3/received/person', before: '3', after: '4' },
  ]);
});

it('tells apart what was added, what was left out, and two runs in one text', () => {
  const after = { ...before, problems: '首先。一是人手不足。三是培训不够。' };
  expect(changesBetween(cn2021, before, after)).toEqual([
    { key: 'problems', before: '', after: '首先。' },
    { key: 'problems', before: '二是更新不及时。', after: '' },
  ]);
});

it('finds nothing in a text that only breaks its paragraphs elsewhere', () => {
  expect(changesBetween(cn2021, before, { ...before, problems: before.problems.replace('。二', '。\n二') })).toEqual(
    [],
  );
});
