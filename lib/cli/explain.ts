/** `explain`: how a sentence is read, beside which cells it is laid, and what the rules make of it. */
import { zeroDraft } from '@/lib/report/filling/fill';
import type { Report } from '@/lib/report/report';
import { yearsIn } from '@/lib/report/wording';
import { readText } from '@/lib/rules/reading/text-reading';
import { newestTemplate, templateById } from '@/lib/template/registry';
import type { ExplainCommand } from './command-line';
import { loadReport } from './inputs';
import type { Shell } from './shell';

/** Exit code: 2 if the report could not be read, else 0. */
export async function explain({ sentence, report: name, box }: ExplainCommand, shell: Shell): Promise<number> {
  const loaded =
    name === undefined ? { ok: true as const, report: zeros(sentence), unit: undefined } : await loadReport(name);
  if (!loaded.ok) {
    shell.tell(loaded.message);
    return 2;
  }
  const { report, unit } = loaded;
  const around: Report = { ...report, draft: { ...report.draft, [box]: sentence } };
  const reading = readText(templateById(report.templateId), around, box, unit ? { unit } : {});
  shell.print(JSON.stringify({ sentence, box, ...reading }, undefined, 2));
  return 0;
}

/** A form of zeros for the year that the sentence names first. */
function zeros(sentence: string): Report {
  const template = newestTemplate();
  const [year] = yearsIn(sentence);
  return { templateId: template.id, draft: { ...zeroDraft(template), ...(year && { year: String(year) }) } };
}
