import { expect, it } from 'vitest';
import { zeroDraft } from '@/lib/report/filling/fill';
import { cn2021 } from '@/lib/template/cn-2021';
import { progressByPart, progressOf } from './progress';

it('counts the typed cells of a part and its text, optional boxes left out', () => {
  const empty = progressByPart(cn2021, {});
  expect([...empty].map(([part, { filled, total }]) => `${part} ${filled}/${total}`)).toEqual([
    'overview 0/5',
    'disclosure 0/10',
    'applications 0/144',
    'litigation 0/12',
    'problems 0/1',
    'other 0/1',
  ]);
});

it('counts what is written, not white space, and not what needs no writing', () => {
  const draft = { ...zeroDraft(cn2021), 'overview/general': '总述', 'overview/platform': '网站1个。', problems: ' \n' };
  const progress = progressByPart(cn2021, draft);
  expect(progress.get('overview')).toEqual({ filled: 1, total: 5 });
  expect(progress.get('applications')).toEqual({ filled: 144, total: 144 });
  expect(progress.get('problems')).toEqual({ filled: 0, total: 1 });
});

it('of no keys is nothing of nothing', () => {
  expect(progressOf([], { title: '标题' })).toEqual({ filled: 0, total: 0 });
});
