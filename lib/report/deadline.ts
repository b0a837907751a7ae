/** By when a report has to be public. */
import type { UnitLevel } from './unit';

const DAY = 24 * 60 * 60 * 1000;

/** From so many days before the deadline on, people are reminded. */
export const REMINDER_DAYS = 20;

/**
 * The last day, as an ISO date. Departments by 31 January, and townships with them; the report of a county or city
 * government by 31 March. Source: 政府信息公开条例 第四十九条.
 */
export function deadlineOf(year: number, level: UnitLevel): string {
  return `${year + 1}-${level === 'county' || level === 'city' ? '03' : '01'}-31`;
}

/** Days from one ISO date to another; negative once it has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** How much time is left, in words. */
export function timeLeft(days: number): string {
  if (days > 0) return `还有${days}天`;
  return days === 0 ? '就是今天' : `已过${-days}天`;
}
