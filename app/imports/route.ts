/** Where a file is sent to be read. What was read is kept until somebody confirms it; the file is not. */

import { z } from 'zod';
import { bodyBytes } from '@/app/incoming/request-body';
import { parseQuery } from '@/app/incoming/request-query';
import { idText, pathText } from '@/app/incoming/texts';
import { authorise, mayDo } from '@/lib/auth/unit-permit';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { saysAnything } from '@/lib/import/import-doubts';
import { FILE_BYTES } from '@/lib/import/limits';
import { unitOfFile } from '@/lib/import/pile/file-identity';
import { readingJson } from '@/lib/import/stored-reading';
import type { Draft } from '@/lib/report/report';
import { importPurposes } from '@/lib/store/database/schema';
import { keepImport } from '@/lib/store/imports/pending-import';
import { getPriorReport } from '@/lib/store/reports/prior-report';
import { getUnit } from '@/lib/store/units/unit';
import { readReportApart } from '@/lib/worker/read-apart';
import type { Viewer } from '@/lib/workflow/asker';
import { kindsOf, reportingUnit } from '@/lib/workflow/obligation';
import { fileRefusal } from './file-refusal';
import { forgetOldImports } from './kept-imports';

const NAME_LENGTH = 200;

/** In the address, so that who may send is known before a byte of the file is read. */
const asked = z.object({ unit: idText(), purpose: z.enum(importPurposes), name: pathText().min(1) });

export const POST = viewerRoute(async (viewer, request) => {
  const parsed = parseQuery(request, asked);
  if (!parsed) return refusal('unreadable', 400);
  const { unit, purpose, name } = parsed;
  if (!(await authorise(viewer, 'importFiles', unit))) {
    return (await mayDo(viewer, 'viewUnit', unit)) ? refusal('forbidden', 403) : refusal('notFound', 404);
  }
  const body = await bodyBytes(request, FILE_BYTES);
  if (!body.ok) return body.code === 'tooLarge' ? fileRefusal({ code: 'tooLarge' }) : refusal('unreadable', 400);
  const file = { bytes: body.value, name, owner: viewer.userId };
  const result = await readReportApart(file, async (year, draft) => {
    const kind = await kindOfFile(viewer, unit, draft, name);
    return await getPriorReport(viewer, { unitId: unit, year, ...(kind && { kind }) });
  });
  if (!result.ok) return fileRefusal(result);
  if (!saysAnything(result.report)) return fileRefusal({ code: 'nothingFilled' });
  await forgetOldImports();
  const reading = readingJson(result.report);
  const kind = await kindOfFile(viewer, unit, result.report.draft, name);
  const kept = await keepImport(viewer, { unitId: unit, kind, purpose, fileName: name.slice(-NAME_LENGTH), reading });
  return kept.ok ? Response.json(kept) : refusal(kept.code, kept.code === 'notFound' ? 404 : 409);
});

/** Which of the reports that the unit owes the file is, by the names that they bear; undefined where it may be any. */
async function kindOfFile(viewer: Viewer, unitId: string, draft: Draft, name: string) {
  const unit = await getUnit(viewer, unitId);
  const owed = unit ? kindsOf(unit.level).map((kind) => ({ ...reportingUnit(unit, kind), unitId, kind })) : [];
  return unitOfFile(draft, name, owed).unit?.kind;
}
