/** Of which year an imported report is. */
import { type Draft, draftText, yearOf } from '@/lib/report/report';
import { type CalendarDay, dueYear, isWritableYear, writableYears } from '@/lib/report/report-year';
import { yearsIn } from '@/lib/report/wording';
import type { ImportPurpose } from '@/lib/store/database/schema';
import { templateForYear } from '@/lib/template/registry';

/**
 * The years that an import can be of, newest first, and the one that is chosen already: for a report that was published,
 * those before the one whose report is written now.
 */
export function importYears(purpose: ImportPurpose, today: CalendarDay, chosen: number): number[] {
  const years = purpose === 'draft' ? writableYears(today) : declaredYears(dueYear(today) - 1);
  return [...new Set([...years, chosen])].sort((a, b) => b - a);
}

/** The years up to a last one that have a format, older ones included. */
function declaredYears(last: number): number[] {
  const years: number[] = [];
  for (let each = last; templateForYear(each); each -= 1) years.push(each);
  return years;
}

/** The chosen year, else the one that the file names, else the one that the purpose suggests. */
export function yearOfImport(purpose: ImportPurpose, draft: Draft, today: CalendarDay, chosen = ''): number {
  if (/^\d{4}$/.test(chosen) && importYears(purpose, today, 0).includes(Number(chosen))) return Number(chosen);
  const named = yearOf(draft) ?? yearsIn(draftText(draft, 'title'))[0];
  const canBeOf = purpose === 'draft' ? isWritableYear : templateForYear;
  if (named !== undefined && canBeOf(named)) return named;
  return purpose === 'draft' ? dueYear(today) : dueYear(today) - 1;
}
