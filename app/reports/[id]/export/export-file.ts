/** A report of the store as one of its files. */
import { buildDocument } from '@/lib/document/build-document';
import { titleOf } from '@/lib/document/title';
import { annexWords, type ExportKindKey, exportKinds } from '@/lib/export/kinds';
import type { Profile, ProfileId } from '@/lib/render/profile';
import { profiles } from '@/lib/render/profiles';
import type { Explanations } from '@/lib/report/explanation';
import type { Report } from '@/lib/report/report';
import type { StoredReport } from '@/lib/store/reports/report';
import { reportDigest } from '@/lib/store/reports/report-version';
import { templateById } from '@/lib/template/registry';
import { kindNames } from '@/lib/workflow/obligation';
import { isApproved, isEditable, publishedElsewhere } from '@/lib/workflow/status';

/** Begins the names of files of a report of practice. */
export const PRACTICE_PREFIX = `${kindNames.practice}-`;

export interface ExportFile {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** The full title, what tells it from the other files of the report, and its ending. */
  readonly name: string;
}

/** A report with the one on the year before, which its text may take figures from. */
export interface ExportedReport extends StoredReport {
  readonly prior?: Report | undefined;
  /** What people answered to findings; goes along in the report file while the report is being written. */
  readonly explanations?: Explanations;
}

/** The report in one of its files. Until it is approved all that are printed bear the draft mark; then they name the version. */
export async function exportFile(
  stored: ExportedReport,
  kind: ExportKindKey,
  profileId: ProfileId,
): Promise<ExportFile> {
  const { report, prior, status, unit, explanations } = stored;
  const isPractice = stored.kind === 'practice';
  const template = templateById(report.templateId);
  const title = titleOf(template, report.draft);
  const profile = profiles[profileId];
  const { write, mediaType, ending, isPrinted } = exportKinds[kind];
  const content = await write({
    report,
    nodes: buildDocument(template, report, { draftMark: !isApproved(status), isPractice, ...(prior && { prior }) }),
    profile,
    title,
    company: unit.name,
    description: approvedVersion(stored),
    explanations: isEditable(status) ? explanations : undefined,
  });
  return {
    content,
    type: mediaType,
    name: `${isPractice ? PRACTICE_PREFIX : ''}${title}${annexWords(kind)}${isPrinted ? variant(stored, profile) : ''}${ending}`,
  };
}

/** What tells the files of one report apart: 草稿 until it is approved, and the layout where it is not the usual one. */
function variant({ status, kind }: StoredReport, { id, name }: Profile): string {
  const words = [...(isApproved(status) || kind === 'practice' ? [] : ['草稿']), ...(id === 'official' ? [] : [name])];
  return words.length > 0 ? `（${words.join('，')}）` : '';
}

/** The approved version in words for pages; undefined for drafts. */
export function approvedWords({ status, version, isImported }: StoredReport): string | undefined {
  return isApproved(status) ? `${isImported ? publishedElsewhere : '审核通过'}，第${version}版` : undefined;
}

/** The approved version and the digest of its report file: 审核通过，第3版，SHA-256 …. Undefined for drafts; never a person. */
function approvedVersion(stored: StoredReport): string | undefined {
  const words = approvedWords(stored);
  return words && `${words}，SHA-256 ${reportDigest(stored.report)}`;
}
