/** `render`: one report as a file. */
import { writeFile } from 'node:fs/promises';
import { buildDocument } from '@/lib/document/build-document';
import { carriedReport } from '@/lib/document/carried-report';
import type { DocNode } from '@/lib/document/nodes';
import { titleOf } from '@/lib/document/title';
import { renderDocx } from '@/lib/render/docx/render-docx';
import { renderFragment, renderHtml } from '@/lib/render/html/render-html';
import type { Profile } from '@/lib/render/profile';
import { profiles } from '@/lib/render/profiles';
import { isYearBefore } from '@/lib/report/compare/last-year';
import { draftText, type Report, yearOf } from '@/lib/report/report';
import { writeReportFile } from '@/lib/report/report-file';
import { templateById } from '@/lib/template/registry';
import type { OutputKind, RenderCommand } from './command-line';
import { loadReport, systemCode } from './inputs';
import { say } from './messages';
import type { Shell } from './shell';

/** What an output is made of. */
interface Source {
  readonly report: Report;
  readonly nodes: readonly DocNode[];
  readonly profile: Profile;
}

const outputs = {
  docx: ({ report, nodes, profile }) => renderDocx(nodes, profile, properties(report, nodes)),
  html: ({ nodes, profile }) => Buffer.from(renderHtml(nodes, profile)),
  fragment: ({ nodes }) => Buffer.from(renderFragment(nodes)),
  json: ({ report }) => Buffer.from(writeReportFile(report)),
} satisfies Record<OutputKind, (source: Source) => Uint8Array | Promise<Uint8Array>>;

/** Exit code: 2 if the report, or the one on the year before, could not be read or the file not written, else 0. A report with errors is rendered too. */
export async function render(command: RenderCommand, shell: Shell): Promise<number> {
  const { file, to, out, profile, draftMark, prior } = command;
  const loaded = await loadReport(file);
  if (!loaded.ok) return refuse(loaded.message, shell);
  if (loaded.ignored.length > 0) shell.tell(say.ignored(file, loaded.ignored));
  const last = prior === undefined ? undefined : await loadReport(prior);
  if (last && !last.ok) return refuse(last.message, shell);
  const { report } = loaded;
  if (last && prior !== undefined && !isYearBefore(last.report, yearOf(report.draft)))
    return refuse(say.notPrior(file, prior), shell);
  const nodes = buildDocument(templateById(report.templateId), report, {
    draftMark,
    ...(last && { prior: last.report }),
  });
  const bytes = await outputs[to]({ report, nodes, profile: profiles[profile] });
  if (out === '-') {
    shell.write(bytes);
    return 0;
  }
  try {
    await writeFile(out, bytes);
  } catch (error) {
    return refuse(say.notWritable(out, systemCode(error)), shell);
  }
  shell.print(JSON.stringify({ file, out, bytes: bytes.length }));
  return 0;
}

function refuse(message: string, shell: Shell): number {
  shell.tell(message);
  return 2;
}

function properties(report: Report, nodes: readonly DocNode[]) {
  const { templateId, draft } = report;
  return {
    title: titleOf(templateById(templateId), draft),
    company: draftText(draft, 'agency') || draftText(draft, 'signedBy'),
    carried: carriedReport(report, nodes),
  };
}
