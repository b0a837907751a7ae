import { expect, it } from 'vitest';
import { cn2021 } from '@/lib/template/cn-2021';
import { draftKeys, isDraftKey, typedCells } from './draft-keys';
import { draftText, yearOf } from './report';

it('knows facts, texts and cells of every format, and nothing else', () => {
  expect(['title', 'overview/general', 't3/received/person', 't2/procurement/amount'].every(isDraftKey)).toBe(true);
  expect(['', 'toString', '__proto__', 'overview', 't3/received', 't9/a/b'].some(isDraftKey)).toBe(false);
});

it('lists the keys of a draft and passes over foreign ones', () => {
  const foreign: Record<string, string> = { title: '标题', mood: '好', 't3/received/person': '1' };
  expect(draftKeys(foreign)).toEqual(['title', 't3/received/person']);
});

it('lists the typed cells in reading order', () => {
  const cells = typedCells(cn2021);
  expect(cells).toHaveLength(166);
  expect([cells[0], cells[10], cells[165]]).toEqual([
    't2/regulations/issued',
    't3/received/person',
    't4/litigationAfterReconsideration/pending',
  ]);
});

it.each([
  [{ year: '2025' }, 2025],
  [{ year: ' ２０２５ ' }, 2025],
  [{ year: '25' }, undefined],
  [{ year: '2025年' }, undefined],
  [{}, undefined],
])('the year of %j', (draft, year) => {
  expect(yearOf(draft)).toBe(year);
});

it('gives an empty text for what was not written', () => {
  expect(draftText({}, 'problems')).toBe('');
});
