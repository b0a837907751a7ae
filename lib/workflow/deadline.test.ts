import { describe, expect, it } from 'vitest';
import { daysBetween } from '@/lib/report/moment';
import { deadlineOf } from '@/lib/report/statutory-deadline';
import { dueOf, dueText, isSubmitDay, reminderAt, timeLeft } from './deadline';
import type { ReportStatus } from './status';

it.each([
  ['township', '2026-01-31'],
  ['street', '2026-01-31'],
  ['department', '2026-01-31'],
  ['county', '2026-03-31'],
  ['city', '2026-03-31'],
] as const)('the report of a %s on 2025 is due on %s', (level, day) => expect(deadlineOf(2025, level)).toBe(day));

it.each([
  ['2026-01-20', '还有11天'],
  ['2026-01-31', '就是今天'],
  ['2026-03-01', '已过29天'],
])('on %s: %s', (today, words) => expect(timeLeft(daysBetween(today, '2026-01-31'))).toBe(words));

describe('what is due', () => {
  const due = (status: ReportStatus, submitBy: string | null) =>
    dueOf({ year: 2025, level: 'township', status, submitBy });

  it.each(['draft', 'returned', 'firstReview', 'finalReview'] as const)('while %s: to hand in', (status) => {
    expect(due(status, '2026-01-15')).toEqual({ act: 'submit', day: '2026-01-15' });
    expect(due(status, null)).toEqual({ act: 'publish', day: '2026-01-31' });
  });

  it('once the office above has it: to publish, then nothing', () => {
    expect(due('countyReview', '2026-01-15')).toEqual({ act: 'publish', day: '2026-01-31' });
    expect(due('approved', '2026-01-15')).toEqual({ act: 'publish', day: '2026-01-31' });
    expect(due('published', '2026-01-15')).toBeUndefined();
  });

  it('is said in words', () => {
    expect(dueText({ act: 'submit', day: '2026-01-15' })).toBe('应在2026年1月15日前报县办审核');
  });
});

it.each([
  [30, undefined],
  [21, undefined],
  [20, 20],
  [11, 20],
  [10, 10],
  [6, 10],
  [5, 5],
  [1, 1],
  [0, 1],
  [-1, -1],
  [-40, -1],
])('%i days before the day the reminder is that of %j', (days, step) => expect(reminderAt(days)).toBe(step));

it.each([
  ['2025-12-01', true],
  ['2026-01-31', true],
  ['2025-11-30', false],
  ['2026-02-01', false],
  ['2026-01-40', false],
  ['1月15日', false],
])('%s as the day to hand in the report on 2025: %s', (day, isOne) => expect(isSubmitDay(2025, day)).toBe(isOne));
