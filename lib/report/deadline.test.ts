import { expect, it } from 'vitest';
import { daysBetween, deadlineOf, timeLeft } from './deadline';

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
