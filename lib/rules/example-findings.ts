/** Examples of a rule put to the test: by the tests, and on the page that explains the rules. */
import { applyPatch } from '@/lib/report/diff';
import type { Report } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import type { RuleId } from './catalogue';
import { checkReport } from './check-report';
import type { RuleExample } from './examples/example';
import { soundReport, soundUnit } from './sound-report';
import type { Finding } from './types';

/** What the rule finds in the sound report with the change of the example. */
export function exampleFindings(
  rule: RuleId,
  { draft = {}, level = 'township', stated, labels, foreignCells, peers, today }: RuleExample,
): Finding[] {
  const report: Report = {
    templateId: soundReport.templateId,
    draft: applyPatch(soundReport.draft, draft),
    ...(stated && { stated }),
    ...(labels && { labels }),
    ...(foreignCells && { foreignCells }),
  };
  const context = { unit: { ...soundUnit, level }, ...(peers && { peers }), ...(today && { today }) };
  return checkReport(cn2021, report, context).filter((finding) => finding.rule === rule);
}
