/** Points in time as an office in China reads them off its clock, wherever the server stands. */
import type { CalendarDay } from './report-year';

/** China has one time zone and no summer time. */
const OFFSET = 8 * 60 * 60 * 1000;

/** An ISO time as 2026年1月5日 10:32. */
export function formatMoment(iso: string): string {
  const [, year, month, day, clock] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(inChina(new Date(iso))) ?? [];
  return `${year}年${Number(month)}月${Number(day)}日 ${clock}`;
}

/** An ISO time as 10:32. */
export function formatClock(iso: string): string {
  return inChina(new Date(iso)).slice(11, 16);
}

/** The day of the office calendar. */
export function calendarDay(now: Date): CalendarDay {
  const [year, month] = inChina(now).split('-').map(Number);
  return { year: year ?? 0, month: month ?? 0 };
}

/** The day of the office calendar as an ISO date. */
export function isoDay(now: Date): string {
  return inChina(now).slice(0, 10);
}

/** The moment as 20260115-023000, for names of files. */
export function officeStamp(now: Date): string {
  const [, day = '', clock = ''] = /^(.{10})T(.{8})/.exec(inChina(now)) ?? [];
  return `${day.replaceAll('-', '')}-${clock.replaceAll(':', '')}`;
}

function inChina(time: Date): string {
  return new Date(time.getTime() + OFFSET).toISOString();
}

const DAY = 24 * 60 * 60 * 1000;

/** Days from one ISO date to another; negative once it has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
