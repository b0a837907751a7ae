/** Where what a deduction of the score sheet is for can be seen. */
import type { Deduction, ScoreFact } from '@/lib/rollup/score';
import type { SeasonRow } from '@/lib/workflow/season';

/** What the days of the obligation show, and what the log of the report shows. */
const DATED: readonly ScoreFact[] = ['overdue', 'late', 'lateDays'];
const LOGGED: readonly ScoreFact[] = ['returned', 'reopened'];

/** The address of the page, without its server. */
export function evidenceAddress(
  { unitId, year, report }: Pick<SeasonRow, 'unitId' | 'year' | 'report'>,
  { fact }: Pick<Deduction, 'fact'>,
): string {
  if (!report || DATED.includes(fact)) return `/county/${year}/units/${unitId}`;
  return `/reports/${report.id}/${LOGGED.includes(fact) ? 'history' : 'review'}`;
}
