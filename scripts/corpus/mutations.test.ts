import { describe, expect, it } from 'vitest';
import { measureProse } from './changed-numbers';
import { drawReport, officeClasses, reportOf, surroundingsOf } from './drawn-report';
import { check, measureSlips } from './mutations';
import { randomFrom } from './random';

const REPORTS = 25;

describe.each(officeClasses.map((office) => [office.name, office] as const))('reports of a %s', (_, office) => {
  it('are sound as they are drawn', () => {
    const random = randomFrom(7);
    for (let each = 0; each < REPORTS; each += 1) {
      const drawn = drawReport(random, office);
      const around = surroundingsOf(drawn);
      const faults = check(office, reportOf(drawn.numbers, around, true), around);
      expect(faults.filter(({ rule }) => /^(?:D|F0|E0[12])/.test(rule))).toEqual([]);
    }
  });

  it.each(['stated', 'computed'] as const)(
    'have every slip found and placed, and mostly repaired, with totals %s',
    (totals) => {
      const result = measureSlips(office, REPORTS, { totals, hasSurroundings: true, slips: 'all' });
      expect(result.located).toBe(1);
      expect(result.first).toBeGreaterThanOrEqual(0.75);
      expect(result.inThree).toBeGreaterThanOrEqual(0.9);
      expect(result.sureRight).toBeGreaterThanOrEqual(0.9);
    },
  );
});

it('does no better than can be done', () => {
  const [township] = officeClasses;
  if (!township) throw new Error('no offices');
  const { first, oracle } = measureSlips(township, 4 * REPORTS, {
    totals: 'computed',
    hasSurroundings: false,
    slips: 'digits',
  });
  expect(first).toBeLessThanOrEqual(oracle.first + 0.05);
  expect(oracle.first).toBeLessThan(0.95);
});

it('finds a changed number of a sentence, at its characters', () => {
  const { found, located } = measureProse();
  expect(found).toBeGreaterThanOrEqual(0.95);
  expect(located).toBeGreaterThanOrEqual(0.95);
});
