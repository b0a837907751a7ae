/** Examples of a rule put to the test: by the tests, and on the page that explains the rules. */
import { memo } from '@/lib/memo';
import { applyPatch } from '@/lib/report/compare/diff';
import type { Report } from '@/lib/report/report';
import { catalogue } from '@/lib/rules/catalogue';
import { inspect, runRules } from '@/lib/rules/inspect';
import type { RuleId } from '@/lib/rules/messages';
import { proposeRepair } from '@/lib/rules/repair/repair-fixes';
import type { Finding, RuleContext } from '@/lib/rules/types';
import { cn2021 } from '@/lib/template/cn-2021';
import type { Template } from '@/lib/template/types';
import type { RuleExample } from './example';
import { soundPriorIn, soundReportIn, soundUnit } from './sound-report';

const soundIn = memo((template: Template) => ({ report: soundReportIn(template), prior: soundPriorIn(template) }));

/** What the rule finds in the sound report of a format with the change of the example. */
export function exampleFindings(
  rule: RuleId,
  { draft = {}, prior, level = 'township', stated, labels, foreignCells, peers, alike, today }: RuleExample,
  template: Template = cn2021,
): Finding[] {
  const report: Report = {
    templateId: template.id,
    draft: applyPatch(soundIn(template).report.draft, draft),
    ...(stated && { stated }),
    ...(labels && { labels }),
    ...(foreignCells && { foreignCells }),
  };
  const context: RuleContext = {
    unit: { ...soundUnit, level },
    ...(prior && { prior: { templateId: template.id, draft: applyPatch(soundIn(template).prior.draft, prior) } }),
    ...(peers && { peers }),
    ...(alike && { alike }),
    ...(today && { today }),
  };
  const one = catalogue.filter(({ id }) => id === rule);
  return runRules(one, inspect(template, report, context, proposeRepair));
}
