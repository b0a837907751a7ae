/** Examples of a rule put to the test: by the tests, and on the page that explains the rules. */
import { applyPatch } from '@/lib/report/diff';
import { zeroDraft } from '@/lib/report/fill';
import { proposeTitle } from '@/lib/report/proposals';
import type { Report } from '@/lib/report/report';
import { cn2021 } from '@/lib/template/cn-2021';
import type { RuleId } from './catalogue';
import { checkReport } from './check-report';
import type { RuleExample } from './examples';
import type { Finding, RuleContext } from './types';

const unit = { name: '青石镇人民政府', shortName: '青石镇' };

/** A report in which nothing is wrong: all zeros, every fact in order. */
export const soundReport: Report = {
  templateId: cn2021.id,
  draft: applyPatch(zeroDraft(cn2021), {
    title: proposeTitle(cn2021, unit.name, 2025),
    agency: unit.name,
    year: '2025',
    signedBy: unit.name,
    signedOn: '2026-01-15',
  }),
};

/** The sound report of the year before. */
const soundPrior: Report = {
  templateId: cn2021.id,
  draft: applyPatch(soundReport.draft, { title: proposeTitle(cn2021, unit.name, 2024), year: '2024' }),
};

/** What the rule finds in the sound report with the change of the example. */
export function exampleFindings(
  rule: RuleId,
  { draft = {}, prior, level = 'township', stated, labels, foreignCells }: RuleExample,
): Finding[] {
  const report: Report = {
    templateId: soundReport.templateId,
    draft: applyPatch(soundReport.draft, draft),
    ...(stated && { stated }),
    ...(labels && { labels }),
    ...(foreignCells && { foreignCells }),
  };
  const context: RuleContext = {
    unit: { ...unit, level },
    ...(prior && { prior: { ...soundPrior, draft: applyPatch(soundPrior.draft, prior) } }),
  };
  return checkReport(cn2021, report, context).filter((finding) => finding.rule === rule);
}
