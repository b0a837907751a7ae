/** Examples of a rule put to the test: by the tests, and on the page that explains the rules. */
import { applyPatch } from '@/lib/report/diff';
import type { Report } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import type { RuleId } from './catalogue';
import { checkReport } from './check-report';
import type { RuleExample } from './examples/example';
import { soundPrior, soundReport, soundUnit } from './sound-report';
import type { Finding, RuleContext } from './types';

/** What the rule finds in the sound report with the change of the example. */
export function exampleFindings(
  rule: RuleId,
  { draft = {}, prior, level = 'township', stated, labels, foreignCells, peers, today }: RuleExample,
): Finding[] {
  const report: Report = {
    templateId: soundReport.templateId,
    draft: applyPatch(soundReport.draft, draft),
    ...(stated && { stated }),
    ...(labels && { labels }),
    ...(foreignCells && { foreignCells }),
  };
  const context: RuleContext = {
    unit: { ...soundUnit, level },
    ...(prior && { prior: { ...soundPrior, draft: applyPatch(soundPrior.draft, prior) } }),
    ...(peers && { peers }),
    ...(today && { today }),
  };
  return checkReport(cn2021, report, context).filter((finding) => finding.rule === rule);
}
