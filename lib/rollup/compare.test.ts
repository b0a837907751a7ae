import { describe, expect, it } from 'vitest';
import { type ClassedValue, outliersOf } from './compare';

const towns = (...values: readonly (number | null)[]): ClassedValue[] =>
  values.map((value, index) => ({ id: String(index), level: 'township', value }));

describe('a number stands out', () => {
  it('at more than five times the median of its class, or less than a fifth', () => {
    expect([...outliersOf(towns(20, 22, 24, 26, 200))]).toEqual([['4', 'high']]);
    expect([...outliersOf(towns(100, 110, 120, 130, 3))]).toEqual([['4', 'low']]);
  });

  it('not while both it and the median are below ten', () => {
    expect(outliersOf(towns(0, 0, 0, 0, 9)).size).toBe(0);
    expect([...outliersOf(towns(0, 0, 0, 0, 10))]).toEqual([['4', 'high']]);
    expect(outliersOf(towns(0, 0, 0, 0, 9_000_000), 1_000_000).size).toBe(0);
  });

  it('not in a class of fewer than five, nor against another class', () => {
    expect(outliersOf(towns(1, 1, 1, 500)).size).toBe(0);
    const department: ClassedValue = { id: 'd', level: 'department', value: 5000 };
    expect(outliersOf([...towns(20, 22, 24, 26, 28), department]).size).toBe(0);
  });

  it('not where it is no number', () => {
    expect(outliersOf(towns(20, 22, 24, 26, 28, null)).size).toBe(0);
  });
});
