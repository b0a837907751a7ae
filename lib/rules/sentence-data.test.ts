import { describe, expect, it } from 'vitest';
import { fillIn } from './sentence-data';
import type { Hit, Rule } from './types';

describe('sentences with names', () => {
  it('are filled from the data, a name more than once too', () => {
    expect(fillIn('{row}：{count}件，{row}请核对。', { row: '规章', count: 2 })).toBe('规章：2件，规章请核对。');
  });

  it('leave open what an older finding does not know', () => {
    expect(fillIn('写的是“{text}”。', {})).toBe('写的是“…”。');
  });
});

/** The compiler checks these: a line that it accepts against the expectation fails `npm run check`. */
describe('a finding', () => {
  it('has the data that its sentence names', () => {
    const whole: Hit<'A02'> = { where: ['title'], data: { stated: 2023, year: 2024 } };
    // @ts-expect-error: the sentence names the year of the report too
    const lacking: Hit<'A02'> = { where: ['title'], data: { stated: 2023 } };
    expect([whole, lacking]).toHaveLength(2);
  });

  it('has a variant that has a sentence, with the data of that sentence', () => {
    const known: Hit<'A03'> = { where: ['title'], variant: 'year', data: { title: '' } };
    // @ts-expect-error: no sentence of the rule is called so
    const unknown: Hit<'A03'> = { where: ['title'], variant: 'month', data: { title: '' } };
    // @ts-expect-error: the rule has no sentence without a variant
    const plain: Hit<'A03'> = { where: ['title'], data: { title: '' } };
    expect([known, unknown, plain]).toHaveLength(3);
  });

  it('is of the rule that returns it', () => {
    const rule = { id: 'A02', severity: 'error', summary: '', basis: '', check: (): Hit<'A03'>[] => [] } as const;
    // @ts-expect-error: the check gives findings of another rule
    const foreign: Rule = rule;
    expect(foreign.id).toBe('A02');
  });
});
