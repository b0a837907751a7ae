import { expect, it } from 'vitest';
import { calendarDay, formatClock, formatMoment } from './moment';

it('reads the clock of the office', () => {
  expect(formatMoment('2026-01-05T02:32:10.123Z')).toBe('2026年1月5日 10:32');
  expect(formatClock('2026-01-05T02:32:10.123Z')).toBe('10:32');
  expect(formatMoment('2025-12-31T16:00:00.000Z')).toBe('2026年1月1日 00:00');
});

it('turns the calendar at midnight of the office', () => {
  expect(calendarDay(new Date('2026-06-30T15:59:59Z'))).toEqual({ year: 2026, month: 6 });
  expect(calendarDay(new Date('2026-06-30T16:00:00Z'))).toEqual({ year: 2026, month: 7 });
});
