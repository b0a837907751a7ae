import { expect, it } from 'vitest';
import { cn2021 } from '@/lib/template/cn-2021';
import { zeroDraft } from './filling/fill';
import { blanksOf, progressOf, requiredKeys, requiredOfReport } from './progress';

it('counts the typed cells of a part and its text, optional boxes left out', () => {
  expect(cn2021.parts.map((part) => [part.key, requiredKeys(cn2021, part).length])).toEqual([
    ['overview', 5],
    ['disclosure', 10],
    ['applications', 144],
    ['litigation', 12],
    ['problems', 1],
    ['other', 1],
  ]);
});

it('counts title, agency and date of the report with its parts', () => {
  expect(progressOf(requiredOfReport(cn2021), {})).toEqual({ filled: 0, total: 176 });
});

it('counts what is written, not white space, and not what needs no writing', () => {
  const draft = { ...zeroDraft(cn2021), 'overview/general': '总述', 'overview/platform': '网站1个。', problems: ' \n' };
  const progress = cn2021.parts.map((part) => progressOf(requiredKeys(cn2021, part), draft));
  expect(progress[0]).toEqual({ filled: 1, total: 5 });
  expect(progress[2]).toEqual({ filled: 144, total: 144 });
  expect(progress[4]).toEqual({ filled: 0, total: 1 });
});

it('names what is blank', () => {
  expect(blanksOf(['title', 'signedBy', 'signedOn'], { title: '标题', signedOn: ' ' })).toEqual([
    'signedBy',
    'signedOn',
  ]);
});

it('of no keys is nothing of nothing', () => {
  expect(progressOf([], { title: '标题' })).toEqual({ filled: 0, total: 0 });
});
