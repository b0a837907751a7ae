import { expect, it } from 'vitest';
import { measureIdentities, measureProse } from './mutations';

it('finds and places every slip in table three, and proposes the right number where totals are stated', () => {
  const { found, located, repairedFirst, repairedInThree } = measureIdentities(150, true);
  expect([found, located]).toEqual([1, 1]);
  expect(repairedFirst).toBeGreaterThanOrEqual(0.8);
  expect(repairedInThree).toBeGreaterThanOrEqual(0.9);
});

it('finds and places every slip though totals are computed, where several cells would do', () => {
  const { found, located, repairedInThree } = measureIdentities(150, false);
  expect([found, located]).toEqual([1, 1]);
  expect(repairedInThree).toBeGreaterThanOrEqual(0.75);
});

it('finds a changed number of a sentence, at its characters', () => {
  const { found, located } = measureProse();
  expect(found).toBeGreaterThanOrEqual(0.95);
  expect(located).toBeGreaterThanOrEqual(0.95);
});
