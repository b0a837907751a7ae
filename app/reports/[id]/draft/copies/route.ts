/** Where the editor asks which of the texts that this browser kept were never saved. */
import { z } from 'zod';
import { jsonBody } from '@/app/incoming/request-body';
import { longText, shortText } from '@/app/incoming/texts';
import { bodyRefusal, refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { isDraftKey } from '@/lib/report/draft-keys';
import type { Patch } from '@/lib/report/report';
import { unsavedTexts } from '@/lib/store/reports/kept-copies';

/** A few copies of a full report. */
const MOST_BYTES = 2_000_000;

const keptCopies = z.array(
  z.object({
    revision: z.int().min(0),
    patch: z.record(shortText(), longText()),
  }),
);

export const POST = viewerRoute<{ id: string }>(async (viewer, request, { id }) => {
  const body = await jsonBody(request, MOST_BYTES);
  if (!body.ok) return bodyRefusal(body.code);
  const parsed = keptCopies.safeParse(body.value);
  if (!parsed.success) return refusal('unreadable', 400);
  const copies = parsed.data.map(({ revision, patch }) => ({ revision, patch: known(patch) }));
  const texts = await unsavedTexts(viewer, id, copies);
  return texts ? Response.json({ ok: true, texts }) : refusal('notFound', 404);
});

/** A copy may be older than the app: keys that no format knows have no field to go to. */
function known(patch: Readonly<Record<string, string>>): Patch {
  return Object.fromEntries(Object.entries(patch).filter(([key]) => isDraftKey(key)));
}
