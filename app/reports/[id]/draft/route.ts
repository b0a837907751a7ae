/** Where the editor reads and saves a draft. */

import { z } from 'zod';
import { jsonBody } from '@/app/incoming/request-body';
import { longText, shortText } from '@/app/incoming/texts';
import { recordRefusal } from '@/app/reports/[id]/record-refusal';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { getReport } from '@/lib/store/reports/report';
import { saveDraft } from '@/lib/store/reports/save-draft';

/** More than a draft of the greatest length takes, all of it in one request: what is larger is a text too long. */
const MOST_BYTES = 1_000_000;

const saveRequest = z.object({
  revision: z.int().min(0),
  saveId: shortText().regex(/^[\w-]{1,64}$/),
  // How long the texts may be together is for the draft to say.
  patch: z.record(shortText(), longText(MOST_BYTES)),
});

const statuses = { notFound: 404, forbidden: 403, locked: 409, stale: 409, unknownKey: 422, draftTooLong: 422 };

export const GET = viewerRoute<{ id: string }>(async (viewer, _, { id }) => {
  const stored = await getReport(viewer, id);
  if (!stored) return refusal('notFound', 404);
  return Response.json({ ok: true, revision: stored.revision, draft: stored.report.draft });
});

export const PATCH = viewerRoute<{ id: string }>(async (viewer, request, { id }) => {
  const body = await jsonBody(request, MOST_BYTES);
  if (!body.ok) return body.code === 'tooLarge' ? refusal('draftTooLong', 413) : refusal(body.code, 400);
  const parsed = saveRequest.safeParse(body.value);
  if (!parsed.success) return refusal('unreadable', 400);
  const result = await saveDraft(viewer, { reportId: id, ...parsed.data });
  if (result.ok) return Response.json(result);
  if (result.code === 'forbidden' || result.code === 'notFound') await recordRefusal(viewer, id, '保存', result.code);
  return refusal(result.code, statuses[result.code], { ...result });
});
