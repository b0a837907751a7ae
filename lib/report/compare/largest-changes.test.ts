import { expect, it } from 'vitest';
import { zeroDraft } from '@/lib/report/filling/fill';
import { cn2021 } from '@/lib/template/cn-2021';
import { largestChanges } from './largest-changes';

it('puts what is new and what changed most before what changed little', () => {
  const before = { ...zeroDraft(cn2021), 't2/licensing/decisions': '500', 't2/penalties/decisions': '20' };
  const after = {
    ...zeroDraft(cn2021),
    't2/licensing/decisions': '510',
    't2/penalties/decisions': '0',
    't4/directLitigation/upheld': '2',
  };
  expect(largestChanges(cn2021, before, after, 3)).toEqual([
    { cell: 't2/penalties/decisions', before: '20', after: '0', isFirst: false },
    { cell: 't4/directLitigation/total', before: '0', after: '2', isFirst: true },
    { cell: 't2/licensing/decisions', before: '500', after: '510', isFirst: false },
  ]);
});

it('says nothing of blanks and of what stayed', () => {
  expect(largestChanges(cn2021, zeroDraft(cn2021), zeroDraft(cn2021), 5)).toEqual([]);
  expect(largestChanges(cn2021, {}, zeroDraft(cn2021), 5)).toEqual([]);
});
