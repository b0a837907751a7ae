/** Where the editor reads and saves a draft. */

import { z } from 'zod';
import { jsonBody } from '@/app/incoming/request-body';
import { longText, shortText } from '@/app/incoming/texts';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { getReport } from '@/lib/store/reports/report';
import { saveDraft } from '@/lib/store/reports/save-draft';

/** A full report of the longest prose is a tenth of this. */
const MOST_BYTES = 1_000_000;

const saveRequest = z.object({
  revision: z.int().min(0),
  saveId: shortText().regex(/^[\w-]{1,64}$/),
  patch: z.record(shortText(), longText()),
});

const statuses = { notFound: 404, forbidden: 403, locked: 409, stale: 409, unknownKey: 422 };

export const GET = viewerRoute<{ id: string }>(async (viewer, _, { id }) => {
  const stored = await getReport(viewer, id);
  if (!stored) return refusal('notFound', 404);
  return Response.json({ ok: true, revision: stored.revision, draft: stored.report.draft });
});

export const PATCH = viewerRoute<{ id: string }>(async (viewer, request, { id }) => {
  const body = await jsonBody(request, MOST_BYTES);
  if (!body.ok) return refusal(body.code, body.code === 'tooLarge' ? 413 : 400);
  const parsed = saveRequest.safeParse(body.value);
  if (!parsed.success) return refusal('unreadable', 400);
  const result = await saveDraft(viewer, { reportId: id, ...parsed.data });
  return result.ok ? Response.json(result) : refusal(result.code, statuses[result.code], { ...result });
});
