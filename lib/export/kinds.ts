/** The kinds of file that a report can be had as, each declared once: the route, the shell, the preview page and the README read them here. */
import { carriedReport } from '@/lib/document/carried-report';
import type { DocNode } from '@/lib/document/nodes';
import { type PosterPlan, posterPlan } from '@/lib/document/poster/poster-plan';
import { renderDocx } from '@/lib/render/docx/render-docx';
import { renderFragment, renderHtml } from '@/lib/render/html/render-html';
import { renderPoster } from '@/lib/render/poster/render-poster';
import { renderPosterPage } from '@/lib/render/poster/render-poster-page';
import type { Profile } from '@/lib/render/profile';
import type { Explanations } from '@/lib/report/explanation';
import type { Report } from '@/lib/report/report';
import { writeReportFile } from '@/lib/report/report-file';
import { templateById } from '@/lib/template/registry';
import type { ReportAction } from '@/lib/workflow/can';

/** What a file is made of. */
export interface ExportSource {
  readonly report: Report;
  readonly nodes: readonly DocNode[];
  readonly profile: Profile;
  readonly title: string;
  /** The name of the agency, for the properties of a document. */
  readonly company: string;
  /** Which approved version it is; absent for drafts. */
  readonly description?: string | undefined;
  /** What people answered to findings; goes along in the report file while the report is being written. */
  readonly explanations?: Explanations | undefined;
}

export interface ExportKind {
  /** How people call it. */
  readonly name: string;
  readonly ending: string;
  readonly mediaType: string;
  /** It bears the draft mark, and looks as a profile says where it is the report itself. */
  readonly isPrinted: boolean;
  /** It holds the whole report and can be read back. The others are drawn from it, and go beside it, never instead. */
  readonly isWhole: boolean;
  /** What a person must be allowed to do with the report in order to have the file. */
  readonly action: ReportAction;
  readonly write: (source: ExportSource) => Promise<Uint8Array<ArrayBuffer>>;
}

const HTML = 'text/html; charset=utf-8';

export const exportKinds = {
  docx: {
    name: 'Word 文件',
    ending: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    isPrinted: true,
    isWhole: true,
    action: 'export',
    write: async ({ report, nodes, profile, title, company, description }) => {
      const carried = carriedReport(report, nodes);
      const properties = { title, company, carried, ...(description && { description }) };
      return new Uint8Array(await renderDocx(nodes, profile, properties));
    },
  },
  html: {
    name: '网页文件',
    ending: '.html',
    mediaType: HTML,
    isPrinted: true,
    isWhole: true,
    action: 'export',
    write: async ({ nodes, profile, description }) => encoded(renderHtml(nodes, profile, description)),
  },
  fragment: {
    name: '网站后台用的代码',
    ending: '.fragment.html',
    mediaType: HTML,
    isPrinted: true,
    isWhole: true,
    action: 'export',
    write: async ({ nodes }) => encoded(renderFragment(nodes)),
  },
  json: {
    name: '报告数据文件',
    ending: '.json',
    mediaType: 'application/json; charset=utf-8',
    isPrinted: false,
    isWhole: true,
    action: 'export',
    write: async ({ report, explanations }) => encoded(writeReportFile(report, explanations)),
  },
  picture: {
    name: '一图读懂（网页）',
    ending: '.html',
    mediaType: HTML,
    isPrinted: true,
    isWhole: false,
    action: 'export',
    write: async (source) => encoded(renderPosterPage(planOf(source), markOf(source))),
  },
  svg: {
    name: '一图读懂（图片）',
    ending: '.svg',
    mediaType: 'image/svg+xml',
    isPrinted: true,
    isWhole: false,
    action: 'export',
    write: async (source) => encoded(renderPoster(planOf(source), markOf(source))),
  },
} as const satisfies Readonly<Record<string, ExportKind>>;

export type ExportKindKey = keyof typeof exportKinds;

/** What the name of a file says where the file is drawn from the report and goes beside it; empty for the report itself. */
export function annexWords(kind: ExportKindKey): string {
  return exportKinds[kind].isWhole ? '' : '附件（一图读懂）';
}

export function isExportKind(key: string): key is ExportKindKey {
  return Object.hasOwn(exportKinds, key);
}

export const exportKindKeys: readonly ExportKindKey[] = Object.keys(exportKinds).filter(isExportKind);

function planOf({ report }: ExportSource): PosterPlan {
  return posterPlan(templateById(report.templateId), report);
}

/** What the document says at its top; empty where it says nothing. */
function markOf({ nodes }: ExportSource): string {
  return nodes.find((node) => node.kind === 'mark')?.text ?? '';
}

function encoded(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
