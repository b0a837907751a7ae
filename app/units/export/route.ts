/** The administered units and their people as a workbook, which can be filled in further and taken again. */
import { attachment } from '@/app/reports/[id]/export/attachment';
import { audit } from '@/lib/auth/audit';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { renderWorkbook, WORKBOOK_TYPE } from '@/lib/render/render-xlsx';
import { noteFault } from '@/lib/store/database/note-fault';
import { knownRoster } from '@/lib/store/units/known-roster';
import { rosterTables } from '@/lib/workflow/roster/roster-tables';

export const GET = viewerRoute(async (viewer) => {
  const known = await knownRoster(viewer);
  const [top] = known.units;
  if (!top) return refusal('forbidden', 403);
  await audit(viewer, 'unitsExported', { unitId: top.id, about: `${known.units.length}个单位` }).catch(
    noteFault('an export was not recorded'),
  );
  return new Response(renderWorkbook(rosterTables(known)), {
    headers: { 'Content-Type': WORKBOOK_TYPE, 'Content-Disposition': attachment('单位和人员.xlsx') },
  });
});
