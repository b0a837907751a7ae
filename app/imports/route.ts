/** Where a file is sent to be read. What was read is kept until somebody confirms it; the file is not. */
import { z } from 'zod';
import { formBody } from '@/app/request-body';
import { mayDo, obey } from '@/lib/auth/unit-permit';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { FILE_BYTES } from '@/lib/import/limits';
import { readFile } from '@/lib/import/read-file';
import { type ImportRefusal, importRefusals } from '@/lib/import/refusals';
import { readingJson } from '@/lib/import/stored-reading';
import { keepImport } from '@/lib/store/pending-import';
import { importPurposes } from '@/lib/store/schema';

/** What a form takes beside its file. */
const FORM_BYTES = 100_000;
const NAME_LENGTH = 200;

const upload = z.object({ unit: z.string(), purpose: z.enum(importPurposes), file: z.file() });

export const POST = viewerRoute(async (viewer, request) => {
  const body = await formBody(request, FILE_BYTES + FORM_BYTES);
  if (!body.ok) return body.code === 'tooLarge' ? notRead('tooLarge') : refusal(body.code, 400);
  const parsed = upload.safeParse(Object.fromEntries(body.value));
  if (!parsed.success) return refusal('unreadable', 400);
  const { unit, purpose, file } = parsed.data;
  if (!(await obey(viewer, 'beginReport', unit))) {
    return (await mayDo(viewer, 'viewUnit', unit)) ? refusal('forbidden', 403) : refusal('notFound', 404);
  }
  const result = await readFile(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!result.ok) return notRead(result.code);
  const kept = await keepImport(viewer, {
    unitId: unit,
    purpose,
    fileName: file.name.slice(-NAME_LENGTH),
    reading: readingJson(result.report),
  });
  return kept.ok ? Response.json(kept) : refusal(kept.code, 404);
});

/** Nothing was kept; the sentence says what to do. */
function notRead(code: ImportRefusal): Response {
  return Response.json({ ok: false, code, message: importRefusals[code] }, { status: code === 'tooLarge' ? 413 : 422 });
}
