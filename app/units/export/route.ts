/** The administered units as a workbook, which can be filled in further and imported again. */
import { attachment } from '@/app/reports/[id]/export/attachment';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { renderXlsx } from '@/lib/render/render-xlsx';
import { unitRows } from '@/lib/report/unit/unit-sheet';
import { listAdministeredUnits } from '@/lib/store/units/unit-tree-list';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WIDTHS = [32, 14, 14, 32, 24, 32, 10, 16, 24, 28];

export const GET = viewerRoute(async (viewer) => {
  const units = await listAdministeredUnits(viewer);
  if (units.length === 0) return refusal('forbidden', 403);
  const nameOf = new Map(units.map(({ id, name }) => [id, name]));
  const rows = units
    .filter(({ closedAt }) => !closedAt)
    .map((unit) => ({ ...unit, parent: nameOf.get(unit.parentId ?? '') ?? '' }));
  return new Response(renderXlsx('单位', unitRows(rows), WIDTHS), {
    headers: { 'Content-Type': TYPE, 'Content-Disposition': attachment('单位.xlsx') },
  });
});
