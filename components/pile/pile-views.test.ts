import { expect, it } from 'vitest';
import { pileViews, readPileView, rowsIn } from './pile-views';

const file = { state: 'checked', errors: 0, unitName: '甲镇', year: 2025 } as const;

it('narrows a pile to what has to be seen to', () => {
  const files = [
    file,
    { ...file, errors: 2 },
    { ...file, unitName: null },
    { ...file, state: 'refused', unitName: null, year: null } as const,
    { ...file, state: 'waiting', unitName: null, year: null } as const,
  ];
  expect(pileViews.map((view) => rowsIn(view, files).length)).toEqual([5, 1, 1, 1]);
  expect(rowsIn('unsettled', files)).toEqual([files[2]]);
});

it('takes an unknown view for all', () => {
  expect(readPileView('faulty')).toBe('faulty');
  expect(readPileView('x')).toBe('all');
  expect(readPileView(undefined)).toBe('all');
});
