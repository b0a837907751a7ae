/** Whether somebody may file the unit's own report in work as one that was published elsewhere. */
import type { PendingImport } from '@/lib/store/imports/pending-import';
import { getReportOfYear } from '@/lib/store/reports/report';
import type { Viewer } from '@/lib/workflow/asker';
import { can } from '@/lib/workflow/can';

/** As the table of permissions says of the report on that year; false where there is none. */
export async function mayFile(
  viewer: Viewer,
  { unitId, kind }: Pick<PendingImport, 'unitId' | 'kind'>,
  year: number,
): Promise<boolean> {
  const report = await getReportOfYear(viewer, unitId, year, kind);
  return report !== undefined && can(viewer, 'fileElsewhere', { unitId, above: [], status: report.status });
}
