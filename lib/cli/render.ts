/** `render`: one report as a file. */
import { writeFile } from 'node:fs/promises';
import { buildDocument } from '@/lib/document/build-document';
import { titleOf } from '@/lib/document/title';
import { exportKinds } from '@/lib/export/kinds';
import { profiles } from '@/lib/render/profiles';
import { isYearBefore } from '@/lib/report/compare/last-year';
import { draftText, type Report, yearOf } from '@/lib/report/report';
import { templateById } from '@/lib/template/registry';
import type { RenderCommand } from './command-line';
import { loadReport, systemCode } from './inputs';
import { say } from './messages';
import type { Shell } from './shell';

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
  const bytes = await exportKinds[to].write({ report, nodes, profile: profiles[profile], ...properties(report) });
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

function properties({ templateId, draft }: Report) {
  return {
    title: titleOf(templateById(templateId), draft),
    company: draftText(draft, 'agency') || draftText(draft, 'signedBy'),
  };
}
