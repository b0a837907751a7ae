/** Where the editor keeps which sections of a report are called finished. */
import { z } from 'zod';
import { jsonBody } from '@/app/incoming/request-body';
import { shortText } from '@/app/incoming/texts';
import { recordRefusal } from '@/app/reports/[id]/record-refusal';
import { bodyRefusal, refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { markFinished } from '@/lib/store/writing/finished-sections';

const MOST_BYTES = 1000;

const sent = z.object({ section: shortText(), isFinished: z.boolean() });

const statuses = { notFound: 404, forbidden: 403, locked: 409, unknownKey: 422 };

export const PUT = viewerRoute<{ id: string }>(async (viewer, request, { id }) => {
  const body = await jsonBody(request, MOST_BYTES);
  if (!body.ok) return bodyRefusal(body.code);
  const parsed = sent.safeParse(body.value);
  if (!parsed.success) return refusal('unreadable', 400);
  const result = await markFinished(viewer, id, parsed.data);
  if (result.ok) return Response.json(result);
  if (result.code === 'forbidden' || result.code === 'notFound')
    await recordRefusal(viewer, id, '标记填完的部分', result.code);
  return refusal(result.code, statuses[result.code]);
});
