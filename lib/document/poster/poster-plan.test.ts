import { expect, it } from 'vitest';
import { hanyin2023 } from '@/lib/examples/hanyin-2023';
import type { Draft } from '@/lib/report/report';
import { cn2019 } from '@/lib/template/cn-2019';
import { cn2021 } from '@/lib/template/cn-2021';
import { posterPlan } from './poster-plan';
import { posterWords } from './poster-words';

const plan = (draft: Draft) => posterPlan(cn2021, { templateId: cn2021.id, draft });

it('has a block for each table of the form, in the words of the form', () => {
  const { blocks } = plan({});
  expect(blocks.map(({ heading }) => heading)).toEqual(
    cn2021.parts.filter(({ table }) => table).map(({ heading }) => heading.replace(/^.、/, '')),
  );
});

it('shows what is not written as a dash, never as 0', () => {
  const [, applications] = plan({ 't3/received/person': '3', 't3/received/business': '0' }).blocks;
  const bars = applications?.charts[0]?.bars ?? [];
  expect(bars.slice(0, 3).map(({ text, value }) => [text, value])).toEqual([
    ['3件', 3],
    ['0件', 0],
    ['—', undefined],
  ]);
  expect(applications?.figures[0]?.text).toBe('—');
});

it('adds the rows of a group, as the report has them', () => {
  const zeros = Object.fromEntries([...cn2021.cells.values()].filter(({ terms }) => !terms).map(({ id }) => [id, '0']));
  const [, applications] = plan({
    ...zeros,
    't3/stateSecret/person': '1',
    't3/petition/person': '2',
    't3/repeated/business': '3',
  }).blocks;
  const results = applications?.charts[1]?.bars.map(({ value }) => value);
  expect(results).toEqual([0, 0, 1, 0, 5, 0]);
});

it('is the whole of a published report in words', () => {
  const { report } = hanyin2023;
  const words = posterWords(posterPlan(cn2021, report));
  expect(words).toContain(`自然人${report.draft['t3/received/person']}件`);
  expect(words.split('。')).toHaveLength(4);
});

it('can be made of the older format too', () => {
  expect(posterPlan(cn2019, { templateId: cn2019.id, draft: { year: '2019' } }).blocks.length).toBeGreaterThan(1);
});
