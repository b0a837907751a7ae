/** What the checks know beside a report: the same on every page, so that no two of them say different things of it. */

import { isoDay } from '@/lib/report/moment';
import type { Report } from '@/lib/report/report';
import type { UnitProfile } from '@/lib/report/unit/unit';
import { checkReport } from '@/lib/rules/check-report';
import type { Finding, RuleContext } from '@/lib/rules/types';
import { listPeers } from '@/lib/store/reports/peers';
import { getPriorReport } from '@/lib/store/reports/prior-report';
import { templateById } from '@/lib/template/registry';
import type { Asker } from '@/lib/workflow/asker';
import type { ReportStatus } from '@/lib/workflow/status';

/** A report with whose it is and where it stands. */
export interface CheckedReport {
  readonly unitId: string;
  readonly unit: Pick<UnitProfile, 'name' | 'shortName' | 'level'>;
  readonly year: number;
  readonly status: ReportStatus;
  readonly report: Report;
}

/**
 * The context of a report. A department is given no peers: it names them for good reasons, in every joint notice.
 * A report that is public, or was, is not measured against today.
 */
export async function ruleContext(asker: Asker, checked: CheckedReport): Promise<RuleContext> {
  const { unitId, unit, status } = checked;
  const { name, shortName, level } = unit;
  const prior = await getPriorReport(asker, checked);
  const peers = level === 'department' ? [] : await listPeers(asker, unitId);
  const isPublic = status === 'published' || status === 'archived';
  return {
    unit: { name, shortName, level },
    peers,
    ...(prior && { prior: { templateId: prior.templateId, draft: prior.draft } }),
    ...(!isPublic && { today: isoDay(new Date()) }),
  };
}

/** The findings of a report as it is stored. */
export async function findingsOf(asker: Asker, checked: CheckedReport): Promise<Finding[]> {
  const { report } = checked;
  return checkReport(templateById(report.templateId), report, await ruleContext(asker, checked));
}
