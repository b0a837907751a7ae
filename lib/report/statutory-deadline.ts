/** By when the law wants a report to be public. */

import type { UnitLevel } from '@/lib/report/unit/unit';

/**
 * The last day on which a report may become public, as an ISO date. Departments by 31 January, and townships with them;
 * the report of a county or city government by 31 March. Source: 政府信息公开条例 第四十九条.
 */
export function deadlineOf(year: number, level: UnitLevel): string {
  return `${year + 1}-${level === 'county' || level === 'city' ? '03' : '01'}-31`;
}
