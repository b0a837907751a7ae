import { expect, it } from 'vitest';
import { typedCells } from '@/lib/report/draft-keys';
import { applicationsTable } from '@/lib/template/applications';
import { cn2021, disclosureTable } from '@/lib/template/cn-2021';
import { fillBlanksWithZero, zeroDraft, zeroTable } from './fill';

it('fills the blank typed cells of one table and leaves every text alone', () => {
  const draft = { 't2/fees/amount': '3.5', 't2/coercion/decisions': '/', 't2/licensing/decisions': '　' } as const;
  const patch = fillBlanksWithZero(cn2021, draft, disclosureTable);
  expect(Object.keys(patch)).toHaveLength(8);
  expect(patch['t2/licensing/decisions']).toBe('0');
  expect(patch['t2/fees/amount']).toBeUndefined();
  expect(patch['t2/coercion/decisions']).toBeUndefined();
});

it('sets a whole table to zero, computed cells left out', () => {
  const patch = zeroTable(cn2021, applicationsTable);
  expect(Object.keys(patch)).toEqual(typedCells(cn2021, 't3'));
  expect(new Set(Object.values(patch))).toEqual(new Set(['0']));
});

it('a draft of zeros has every typed cell', () => {
  expect(Object.keys(zeroDraft(cn2021))).toHaveLength(166);
});
