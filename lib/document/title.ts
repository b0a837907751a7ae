/** The title as printed, and where its line breaks. */
import { type Draft, draftText, yearOf } from '@/lib/report/report';
import type { Template } from '@/lib/template/types';
import { halfWidths, singleLine } from './plain-text';

/** So many characters of 22 pt (二号) fit a line of 156 mm. Source: GB/T 9704-2012 5.2.1, 7.3.1; computed. */
const LINE_CHARACTERS = 20;

/** The title as typed; while there is none, what is known of agency and year with the fixed phrase. Never empty. */
export function titleOf(template: Template, draft: Draft): string {
  const year = yearOf(draft);
  const made = `${draftText(draft, 'agency')}${year === undefined ? '' : `${year}年`}${template.titlePhrase}`;
  return singleLine(draftText(draft, 'title')) || singleLine(made);
}

/**
 * One line, or two where one is too narrow: the break stands before the year, else after the agency. A long title
 * that has neither stays whole.
 */
export function titleLines(title: string, agency: string): readonly string[] {
  if (halfWidths(title) <= 2 * LINE_CHARACTERS) return [title];
  const at = title.slice(1).search(/(?:19|20)\d{2}\s*年/) + 1 || (title.startsWith(agency) ? agency.length : 0);
  const lines = [title.slice(0, at).trim(), title.slice(at).trim()];
  return lines.every(Boolean) ? lines : [title];
}
