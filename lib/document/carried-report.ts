/** What a Word file carries unseen: the report itself, so that reading it back is not guessing. */
import type { Report } from '@/lib/report/report';
import { writeReportFile } from '@/lib/report/report-file';
import { textDigest } from '@/lib/report/text-digest';
import type { DocNode } from './nodes';
import { textOfDocument } from './text-of-document';

export interface CarriedReport {
  /** The report file. */
  readonly json: string;
  /** Of the words of the document: another digest of what a reader sees means that somebody edited them. */
  readonly digest: string;
}

/**
 * The report and the digest of the document made from it. Only what the document prints goes along, for the file is
 * published: no totals that an imported file stated, nothing else of where the report came from.
 */
export function carriedReport({ templateId, draft }: Report, nodes: readonly DocNode[]): CarriedReport {
  return { json: writeReportFile({ templateId, draft }), digest: textDigest(textOfDocument(nodes)) };
}
