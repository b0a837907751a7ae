/** An imported file as the report that rules, exports and storage take. */
import type { Report } from '@/lib/report/report';
import type { ImportedReport } from './imported-report';

/** The draft with what only an imported file has: stated totals, its own labels, cells that the format lacks. */
export function reportOf({ templateId, draft, stated, labels, foreignCells }: ImportedReport): Report {
  return {
    templateId,
    draft,
    ...(Object.keys(stated).length > 0 && { stated }),
    ...(Object.keys(labels).length > 0 && { labels }),
    ...(foreignCells.length > 0 && { foreignCells }),
  };
}
