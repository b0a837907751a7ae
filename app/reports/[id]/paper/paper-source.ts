/** What the papers of a report are made of, as far as the viewer may see it. */
import { getReport } from '@/lib/store/reports/report';
import { listLog } from '@/lib/store/reports/report-log';
import { unitName } from '@/lib/store/units/unit-tree';
import type { Viewer } from '@/lib/workflow/asker';
import { can } from '@/lib/workflow/can';
import { officeName } from '@/lib/workflow/obligation';

/** Undefined where there is no such report, or its history is not the viewer's to see. */
export async function paperSource(viewer: Viewer, id: string) {
  const stored = await getReport(viewer, id);
  if (!stored || !can(viewer, 'viewHistory', stored)) return undefined;
  const [above] = stored.above;
  const name = above && (await unitName(above));
  const source = { stored, log: await listLog(viewer, id), now: new Date() };
  return { ...source, officeName: name ? officeName(name) : stored.unit.name };
}
