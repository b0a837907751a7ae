/** What the checks know beside a report: the same on every page, so that no two of them say different things of it. */
import { isoDay } from '@/lib/report/moment';
import { checkReport } from '@/lib/rules/check-report';
import type { Finding, RuleContext } from '@/lib/rules/types';
import { database } from '@/lib/store/database/database';
import { type Judged, pageContextOf } from '@/lib/store/projection/rule-context';
import type { StoredReport } from '@/lib/store/reports/report';
import { templateById } from '@/lib/template/registry';

/** The context of a report that the viewer was given to read. */
export async function ruleContext(judged: Judged): Promise<RuleContext> {
  return await pageContextOf(await database(), judged, isoDay(new Date()));
}

/** The findings of a report as it is stored. */
export async function findingsOf(stored: Judged & Pick<StoredReport, 'report'>): Promise<Finding[]> {
  const { report } = stored;
  return checkReport(templateById(report.templateId), report, await ruleContext(stored));
}
