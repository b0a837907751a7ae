/** By when a report has to be handed in and to be public, and when people are reminded of it. */

import { deadlineOf } from '@/lib/report/statutory-deadline';
import type { UnitLevel } from '@/lib/report/unit/unit';
import { formatDate } from '@/lib/report/wording';
import { kindFor, type ObligationKind } from './obligation';
import { isPublic, type ReportStatus } from './status';

/** Whether an office may ask the units below it for their reports of the year by this day: an ISO date from December on, in time for the statutory day. */
export function isSubmitDay(year: number, day: string): boolean {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  return isDate && day >= `${year}-12-01` && day <= deadlineOf(year, 'township');
}

/** What has to happen next to a report, and the last day for it. */
export interface Due {
  readonly act: 'submit' | 'publish';
  readonly day: string;
}

interface Dated {
  readonly year: number;
  readonly level: UnitLevel;
  /** The main one of the level where it is absent. */
  readonly kind?: ObligationKind;
  /** Null before there is a report. */
  readonly status: ReportStatus | null;
  /** The day set by the office above for all, or null. */
  readonly submitBy: string | null;
  /** The day until which this report alone is put off, or null. */
  readonly extendedTo?: string | null;
}

/** Whether the year that a report is about has ended by an ISO date. */
export function isYearOver(year: number, day: string): boolean {
  return day > `${year}-12-31`;
}

/** The statutory day of a report. Source: 政府信息公开条例 第四十九条、第五十条. */
export function publishBy({ year, level, kind }: Pick<Dated, 'year' | 'level' | 'kind'>): string {
  return deadlineOf(year, kindFor(level, kind) === 'government' ? level : 'department');
}

/** The office above has it, or has had it. */
const handedIn: readonly ReportStatus[] = ['countyReview', 'approved', 'published', 'archived'];

/** Nothing for a report that is public. A day that was put off counts instead of the day for all, never instead of the statutory one. */
export function dueOf({ submitBy, extendedTo = null, status, ...report }: Dated): Due | undefined {
  if (status !== null && isPublic(status)) return undefined;
  const day = extendedTo ?? submitBy;
  if (day && !(status !== null && handedIn.includes(status))) return { act: 'submit', day };
  return { act: 'publish', day: publishBy(report) };
}

const acts = { submit: '报县办审核', publish: '公布' } as const;

/** 应在2027年1月15日前报县办审核. */
export function dueText({ act, day }: Due): string {
  return `应在${formatDate(day)}前${acts[act]}`;
}

/** So many days before the last day people are reminded. Ascending. */
const REMINDERS = [1, 5, 10, 20] as const;

/** The reminder that belongs to so many days left: of how many days before, −1 once the day has passed. Undefined while there is time. */
export function reminderAt(days: number): number | undefined {
  return days < 0 ? -1 : REMINDERS.find((each) => days <= each);
}

/** How much time is left, in words. */
export function timeLeft(days: number): string {
  if (days > 0) return `还有${days}天`;
  return days === 0 ? '就是今天' : `已过${-days}天`;
}
