/** Which year a report is about, seen from today. */
import { templateForYear } from '@/lib/template/registry';

/** Reports are written and handed in from January on; from July on people prepare the present year's. */
const FIRST_MONTH_OF_PREPARATION = 7;

/** A calendar day of the office, not of the server. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** The year whose report is due: the year before from January to June, else the present one. */
export function dueYear({ year, month }: CalendarDay): number {
  return month < FIRST_MONTH_OF_PREPARATION ? year - 1 : year;
}

/** Whether a new report on the year can be begun: late ones too, as long as their format is not historical. */
export function isWritableYear(year: number): boolean {
  const template = templateForYear(year);
  return template !== undefined && !template.isHistorical;
}

/** The years on which reports can be begun, newest first, up to the present one. */
export function writableYears({ year }: CalendarDay): number[] {
  const years: number[] = [];
  for (let each = year; isWritableYear(each); each -= 1) years.push(each);
  return years;
}
