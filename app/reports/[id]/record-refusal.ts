/** What somebody wanted to do with a report and may not, for the audit record. */
import { audit } from '@/lib/auth/audit';
import { type RefusalCode, refusalText } from '@/lib/report/refusals';
import { namedReport } from '@/lib/store/reports/named-report';
import type { Viewer } from '@/lib/workflow/asker';

/** What is no refusal: somebody has not finished writing, or came a moment too late. */
const UNFINISHED: readonly RefusalCode[] = [
  'errorsLeft',
  'unexplained',
  'noReason',
  'noReopenReason',
  'noUnarchiveReason',
  'noPublication',
  'blankComment',
  'noPlace',
  'noExplanation',
  'vagueExplanation',
  'notExplainable',
  'moved',
  'stale',
  'draftTooLong',
  'unknownKey',
];

/** Records that somebody was refused an act, in words, and why; nothing where something was only missing. */
export async function recordRefusal(viewer: Viewer, reportId: string, act: string, code: RefusalCode): Promise<void> {
  if (UNFINISHED.includes(code)) return;
  // Whoever may not see a report must not read in the record whose it is.
  const report = code === 'notFound' ? undefined : await namedReport(reportId);
  const about = `${report?.name ?? `看不到的报告（编号${reportId.slice(0, 40)}）`}：${act}。${refusalText(code)}`;
  await audit(viewer, 'actRefused', { unitId: report?.unitId, about });
}
