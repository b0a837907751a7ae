/** The papers of one report: the sheet that is signed, and the receipt of the office that took it in. */

import type { DocNode } from '@/lib/document/nodes';
import { receipt } from '@/lib/document/papers/receipt';
import { type SheetSignature, signatureSheet } from '@/lib/document/papers/signature-sheet';
import { titleOf } from '@/lib/document/title';
import { formatMoment, isoDay } from '@/lib/report/moment';
import { formatDate } from '@/lib/report/wording';
import type { StoredReport } from '@/lib/store/reports/report';
import type { LogEvent } from '@/lib/store/reports/report-log';
import { reportDigest } from '@/lib/store/reports/report-version';
import { templateById } from '@/lib/template/registry';
import { roleGlossary } from '@/lib/workflow/roles';
import { isInReview, statusName } from '@/lib/workflow/status';
import { reviewerOf } from '@/lib/workflow/transitions';

export const reportPaperKeys = ['signature', 'receipt'] as const;
export type ReportPaperKey = (typeof reportPaperKeys)[number];

export const reportPaperNames: Readonly<Record<ReportPaperKey, string>> = {
  signature: '送审签批单',
  receipt: '接收回执',
};

interface PaperSource {
  readonly stored: StoredReport;
  readonly log: readonly LogEvent[];
  /** The office above, or the unit itself where there is none. */
  readonly officeName: string;
  readonly now: Date;
}

/** The paper, or undefined while there is nothing to say in it: before it was handed in to be reviewed, or taken in. */
export function reportPaper(key: ReportPaperKey, source: PaperSource): readonly DocNode[] | undefined {
  return key === 'signature' ? signatures(source) : receiptOf(source);
}

function signatures({ stored, log }: PaperSource): readonly DocNode[] | undefined {
  const signed = signaturesOf(log);
  return signed.length === 0 ? undefined : signatureSheet({ ...named(stored), signatures: signed });
}

/** Who handed it in last, and who has signed since. */
function signaturesOf(log: readonly LogEvent[]): SheetSignature[] {
  const from = log.map(({ action }) => action).lastIndexOf('submit');
  if (from < 0) return [];
  return log
    .slice(from)
    .filter(({ action }) => action === 'submit' || action === 'approve')
    .map(({ action, fromStatus, userName, at }) => ({
      step: action === 'approve' && isInReview(fromStatus) ? roleGlossary[reviewerOf[fromStatus]].name : '送审',
      by: userName,
      at: formatMoment(at),
    }));
}

/** When it last came to the office above, or, where it was published elsewhere, from a file. */
function receiptOf({ stored, log, officeName, now }: PaperSource): readonly DocNode[] | undefined {
  const came = [...log]
    .reverse()
    .find(({ action, toStatus }) => toStatus === 'countyReview' || (action === 'import' && toStatus === 'published'));
  if (!came) return undefined;
  return receipt({
    ...named(stored),
    officeName,
    receivedAt: formatMoment(came.at),
    state: statusName(stored.status, false),
    date: formatDate(isoDay(now)),
  });
}

function named({ report, unit, version }: StoredReport) {
  const title = titleOf(templateById(report.templateId), report.draft);
  return { title, unitName: unit.name, version, digest: reportDigest(report) };
}

/** Those that there is something to say in. */
export function offeredPapers(source: PaperSource): ReportPaperKey[] {
  return reportPaperKeys.filter((key) => reportPaper(key, source) !== undefined);
}
