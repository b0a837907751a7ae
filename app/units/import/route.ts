/** Takes a workbook of units: all of them, or none and what is wrong in which row. */
import { refusedFile } from '@/app/imports/file-refusal';
import { bodyBytes } from '@/app/incoming/request-body';
import { audit } from '@/lib/auth/audit';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { refusalText } from '@/lib/report/refusals';
import { readUnitRows } from '@/lib/report/unit/unit-sheet';
import { importUnits } from '@/lib/store/units/import-units';
import { listAdministeredUnits } from '@/lib/store/units/unit-tree-list';
import { readSheetApart } from '@/lib/worker/read-apart';

/** A workbook of ten thousand units takes about 1 MB. */
const MOST_BYTES = 5_000_000;

export const POST = viewerRoute(async (viewer, request) => {
  const units = await listAdministeredUnits(viewer);
  if (units.length === 0) return refusal('forbidden', 403);
  const body = await bodyBytes(request, MOST_BYTES);
  if (!body.ok) return refusal(body.code, body.code === 'tooLarge' ? 413 : 400);
  const sheet = await readSheetApart({ bytes: body.value, owner: viewer.userId });
  if (!sheet.ok) return wrong([{ row: 0, message: refusedFile(sheet).message }]);
  const open = units.filter(({ closedAt }) => !closedAt).map(({ name }) => name);
  const { added, known, problems } = readUnitRows(sheet.rows, open);
  if (problems.length > 0) return wrong(problems);
  const result = await importUnits(viewer, added);
  if (!result.ok) return wrong([{ row: result.row, message: refusalText(result.code) }]);
  if (added.length > 0) await audit(viewer, 'unitsImported', { unitId: units[0]?.id, about: `新增${added.length}个` });
  return Response.json({ ok: true, added: added.length, known });
});

function wrong(problems: readonly { readonly row: number; readonly message: string }[]): Response {
  return refusal('unreadable', 422, { problems });
}
