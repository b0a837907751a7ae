/** Where the editor keeps why a finding is as it is. */
import { z } from 'zod';
import { jsonBody } from '@/app/request-body';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { giveReason } from '@/lib/store/finding-reason';

const MOST_BYTES = 20_000;

const reason = z.object({ fingerprint: z.string().min(1).max(4_000), text: z.string().trim().max(500) });

const statuses = { notFound: 404, locked: 409 };

export const PUT = viewerRoute<{ id: string }>(async (viewer, request, { id }) => {
  const body = await jsonBody(request, MOST_BYTES);
  if (!body.ok) return refusal(body.code, body.code === 'tooLarge' ? 413 : 400);
  const parsed = reason.safeParse(body.value);
  if (!parsed.success) return refusal('unreadable', 400);
  const result = await giveReason(viewer, id, parsed.data.fingerprint, parsed.data.text);
  return result.ok ? Response.json(result) : refusal(result.code, statuses[result.code]);
});
