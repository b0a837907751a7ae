/** What the home page says of a report. */
import type { ReportListItem } from '@/components/report/report-list';
import { formatMoment } from '@/lib/report/moment';
import type { ReportSummary } from '@/lib/store/reports/report';
import { kindNames } from '@/lib/workflow/obligation';
import { isEditable, publishedElsewhere, statusName } from '@/lib/workflow/status';

/** `writes`: the viewer is a clerk of the unit. */
export function reportListItem(
  { id, year, kind, status, title, progress, isImported, updatedAt }: ReportSummary,
  writes: boolean,
): ReportListItem {
  return {
    id,
    year,
    title: kind === 'practice' ? `${kindNames.practice}：${title}` : title,
    status: isImported ? publishedElsewhere : statusName(status, writes),
    isPractice: kind === 'practice',
    isEditable: writes && isEditable(status),
    progress: isImported ? undefined : progress,
    savedAt: formatMoment(updatedAt),
  };
}
