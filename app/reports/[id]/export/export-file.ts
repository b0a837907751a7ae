/** The files that a report can be had as. */
import { buildDocument } from '@/lib/document/build-document';
import { carriedReport } from '@/lib/document/carried-report';
import type { DocNode } from '@/lib/document/nodes';
import { titleOf } from '@/lib/document/title';
import { renderDocx } from '@/lib/render/docx/render-docx';
import { renderFragment, renderHtml } from '@/lib/render/html/render-html';
import type { Profile, ProfileId } from '@/lib/render/profile';
import { profiles } from '@/lib/render/profiles';
import type { Explanations } from '@/lib/report/explanation';
import type { Report } from '@/lib/report/report';
import { writeReportFile } from '@/lib/report/report-file';
import type { StoredReport } from '@/lib/store/reports/report';
import { reportDigest } from '@/lib/store/reports/report-version';
import { templateById } from '@/lib/template/registry';
import { isApproved, isEditable, publishedElsewhere } from '@/lib/workflow/status';

export const exportKinds = ['docx', 'html', 'fragment', 'json'] as const;
export type ExportKind = (typeof exportKinds)[number];

export interface ExportFile {
  readonly content: BodyInit;
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

interface Source {
  readonly stored: ExportedReport;
  readonly title: string;
  readonly nodes: readonly DocNode[];
  readonly profile: Profile;
  /** Which approved version it is; undefined for drafts. */
  readonly description: string | undefined;
}

interface Writer {
  readonly type: string;
  readonly ending: string;
  readonly write: (source: Source) => BodyInit | Promise<BodyInit>;
}

const HTML = 'text/html; charset=utf-8';

const writers: Readonly<Record<ExportKind, Writer>> = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: '.docx',
    write: async ({ stored, title, nodes, profile, description }) => {
      const carried = carriedReport(stored.report, nodes);
      return new Uint8Array(
        await renderDocx(nodes, profile, {
          title,
          company: stored.unit.name,
          carried,
          ...(description && { description }),
        }),
      );
    },
  },
  html: {
    type: HTML,
    ending: '.html',
    write: ({ nodes, profile, description }) => renderHtml(nodes, profile, description),
  },
  fragment: { type: HTML, ending: '.fragment.html', write: ({ nodes }) => renderFragment(nodes) },
  json: {
    type: 'application/json; charset=utf-8',
    ending: '.json',
    write: ({ stored: { report, status, explanations } }) =>
      writeReportFile(report, isEditable(status) ? explanations : undefined),
  },
};

/** The report in one of its files. Until it is approved all but the report file bear the draft mark; then they name the version. */
export async function exportFile(stored: ExportedReport, kind: ExportKind, profile: ProfileId): Promise<ExportFile> {
  const template = templateById(stored.report.templateId);
  const title = titleOf(template, stored.report.draft);
  const { report, prior, status } = stored;
  const nodes = buildDocument(template, report, { draftMark: !isApproved(status), ...(prior && { prior }) });
  const { type, ending, write } = writers[kind];
  return {
    content: await write({ stored, title, nodes, profile: profiles[profile], description: approvedVersion(stored) }),
    type,
    name: `${title}${kind === 'json' ? '' : variant(stored, profiles[profile])}${ending}`,
  };
}

/** What tells the files of one report apart: 草稿 until it is approved, and the layout where it is not the usual one. */
function variant({ status }: StoredReport, { id, name }: Profile): string {
  const words = [...(isApproved(status) ? [] : ['草稿']), ...(id === 'official' ? [] : [name])];
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
