import { expect, it } from 'vitest';
import type { Report } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import { mergedPrior } from './merged-prior';

const report = (draft: Report['draft'], templateId: Report['templateId'] = cn2021.id): Report => ({
  templateId,
  draft,
});

it('sums the cells of all, and keeps the texts of the first', () => {
  const own = report({
    problems: '人手不足。',
    't3/received/person': '3',
    't2/fees/amount': '0.1',
    't2/licensing/decisions': '/',
  });
  const merged = report({ problems: '另一个。', 't3/received/person': '4', 't2/fees/amount': '0.2' });
  expect(mergedPrior(own, [merged, report({ 't3/carriedForward/person': '1' })])).toEqual(
    report({
      problems: '人手不足。',
      't3/received/person': '7',
      't3/carriedForward/person': '1',
      't2/fees/amount': '0.3',
      't2/licensing/decisions': '/',
    }),
  );
});

it('leaves out a report in another format', () => {
  const own = report({ 't3/received/person': '3' });
  expect(mergedPrior(own, [report({ 't3/received/person': '4' }, 'cn-2019')])).toBe(own);
});
