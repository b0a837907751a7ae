/** Examples of a rule put to the test: by the tests, and on the page that explains the rules. */
import { applyPatch } from '@/lib/report/compare/diff';
import type { Report } from '@/lib/report/report';
import type { RuleId } from '@/lib/rules/catalogue';
import { checkReport } from '@/lib/rules/check-report';
import type { Finding, RuleContext } from '@/lib/rules/types';
import { cn2021 } from '@/lib/template/cn-2021';
import type { RuleExample } from './example';
import { soundPrior, soundReport, soundUnit } from './sound-report';

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
