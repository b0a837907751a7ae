/** A report with all that is known of it, for the pages of its workflow. */

import { findingsOf } from '@/app/rule-context';
import type { Explanations } from '@/lib/report/explanation';
import type { Report } from '@/lib/report/report';
import { answerTo } from '@/lib/rules/explain';
import type { Finding } from '@/lib/rules/types';
import { listExplanations } from '@/lib/store/reports/explanation';
import { getPriorReport } from '@/lib/store/reports/prior-report';
import { getReport, type StoredReport } from '@/lib/store/reports/report';
import { type LogEvent, listLog } from '@/lib/store/reports/report-log';
import { getStanding, type Standing } from '@/lib/store/workflow/standing';
import { templateById } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import type { Viewer } from '@/lib/workflow/asker';

export interface Examined {
  readonly stored: StoredReport;
  readonly standing: Standing;
  readonly template: Template;
  readonly prior: (Report & { readonly id: string }) | undefined;
  /** Without those that merely wait for a blank and those that were put away. */
  readonly findings: readonly Finding[];
  readonly explanations: Explanations;
  readonly log: readonly LogEvent[];
  readonly errors: number;
  readonly warnings: number;
  readonly unexplained: number;
}

/** All of it, or undefined where the viewer may not see the report. */
export async function examine(viewer: Viewer, id: string): Promise<Examined | undefined> {
  const [stored, standing] = [await getReport(viewer, id), await getStanding(viewer, id)];
  if (!stored || !standing) return undefined;
  const template = templateById(stored.report.templateId);
  const prior = await getPriorReport(viewer, standing);
  const explanations = await listExplanations(viewer, id);
  const findings = (await findingsOf(stored)).filter(
    (finding) => finding.severity !== 'incomplete' && !answerTo(finding, explanations)?.isDismissed,
  );
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return {
    stored,
    standing,
    template,
    prior,
    findings,
    explanations,
    log: await listLog(viewer, id),
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: warnings.length,
    unexplained: warnings.filter((finding) => !answerTo(finding, explanations)).length,
  };
}
