import { describe, expect, it } from 'vitest';
import { boundsText, isWithinBounds, type UnitSettings, unbounded } from './unit-settings';

const bounds: UnitSettings = { reviewStages: 2, fourEyes: true, passwordClasses: 4, passwordDays: 90 };

describe('settings below an office above', () => {
  it('may be as it asks, or stricter', () => {
    expect(isWithinBounds(bounds, bounds)).toBe(true);
    expect(isWithinBounds({ ...bounds, reviewStages: 3, passwordDays: 30 }, bounds)).toBe(true);
    expect(isWithinBounds(unbounded, unbounded)).toBe(true);
  });

  it.each<Partial<UnitSettings>>([
    { reviewStages: 1 },
    { fourEyes: false },
    { passwordClasses: 3 },
    { passwordDays: 0 },
    { passwordDays: 180 },
  ])('may not be laxer: %o', (laxer) => {
    expect(isWithinBounds({ ...bounds, ...laxer }, bounds)).toBe(false);
  });
});

it('says what the office above asks', () => {
  expect(boundsText(unbounded)).toBe('');
  expect(boundsText({ ...unbounded, reviewStages: 2 })).toBe('上级单位要求至少两级审核。可以更严，不能放宽。');
  expect(boundsText(bounds)).toContain('相邻两级不由同一人办理，密码四类字符都要有，至少每90天更换密码');
});
