/** Which reports an import may be written into. */

import { isEditable, type ReportStatus } from './status';

/**
 * Whether an import may be written into a report that stands so: one that people are writing, and, for a report that was
 * published elsewhere (`isPast`), the one that an earlier import made, which it corrects.
 */
export function takesImport(
  isPast: boolean,
  { status, isImported }: { readonly status: ReportStatus; readonly isImported: boolean },
): boolean {
  return isEditable(status) || (isPast && isImported && status === 'published');
}
