import { describe, expect, it } from 'vitest';
import { cn2021 } from '@/lib/template/cn-2021';
import { formats } from '@/lib/template/formats';
import { dueYear, isWritableYear, writableYears } from './report-year';

describe('the year whose report is due', () => {
  it('is the year before until the end of June', () => {
    expect(dueYear({ year: 2026, month: 1 })).toBe(2025);
    expect(dueYear({ year: 2026, month: 6 })).toBe(2025);
  });

  it('is the present one from July on', () => {
    expect(dueYear({ year: 2026, month: 7 })).toBe(2026);
    expect(dueYear({ year: 2026, month: 12 })).toBe(2026);
  });
});

describe('years on which a report can be begun', () => {
  it('are those whose format is not historical', () => {
    expect(isWritableYear(2021)).toBe(true);
    expect(isWritableYear(2020)).toBe(false);
    expect(isWritableYear(2018)).toBe(false);
  });

  it('run from the present year back to the first of that format', () => {
    expect(writableYears({ year: 2024, month: 3 })).toEqual([2024, 2023, 2022, 2021]);
  });

  it('go on to be those of a format whose years have ended', () => {
    const before = [...formats];
    formats.splice(-1, 1, { ...cn2021, years: { from: 2021, to: 2026 } }, { ...cn2021, years: { from: 2027 } });
    try {
      expect(writableYears({ year: 2028, month: 1 })).toEqual([2028, 2027, 2026, 2025, 2024, 2023, 2022, 2021]);
    } finally {
      formats.splice(0, formats.length, ...before);
    }
  });
});
