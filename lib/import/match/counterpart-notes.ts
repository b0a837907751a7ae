/** What of a report in an older format cannot be taken into a report in the one in force. */

import type { Note } from '@/lib/import/imported-report';
import { leftBehind } from '@/lib/report/compare/take-in';
import type { Draft } from '@/lib/report/report';
import type { Template } from '@/lib/template/types';

/** A note for every cell with text that the other format has no cell for. The report itself keeps it. */
export function counterpartNotes(from: Template, to: Template, draft: Draft): Note[] {
  return leftBehind(from, to, draft).map(
    (at): Note => ({ code: 'noCounterpart', level: 'info', at, text: draft[at]?.trim() ?? '' }),
  );
}
