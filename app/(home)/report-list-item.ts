/** What the home page says of a report. */
import type { ReportListItem } from '@/components/report/report-list';
import { formatMoment } from '@/lib/report/moment';
import { progressOf, requiredOfReport } from '@/lib/report/progress';
import { draftText } from '@/lib/report/report';
import type { ReportSummary } from '@/lib/store/reports/report';
import { templateById } from '@/lib/template/registry';
import { isEditable, publishedElsewhere, statusName } from '@/lib/workflow/status';

/** `writes`: the viewer is a clerk of the unit. */
export function reportListItem(
  { id, year, templateId, status, draft, isImported, updatedAt }: ReportSummary,
  writes: boolean,
): ReportListItem {
  const template = templateById(templateId);
  return {
    id,
    year,
    title: draftText(draft, 'title'),
    status: isImported ? publishedElsewhere : statusName(status, writes),
    isEditable: writes && isEditable(status),
    progress: isImported ? undefined : progressOf(requiredOfReport(template), draft),
    savedAt: formatMoment(updatedAt),
  };
}
