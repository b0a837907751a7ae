/** Where the confirm screen keeps what is typed and chosen there, so that a reload or another computer finds it. */

import { z } from 'zod';
import { jsonBody } from '@/app/incoming/request-body';
import { longText, shortText } from '@/app/incoming/texts';
import { bodyRefusal, refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { takenPartOf } from '@/lib/report/compare/take-in';
import { isDraftKey } from '@/lib/report/draft-keys';
import { getImport, keepCorrections } from '@/lib/store/imports/pending-import';

/** All texts of the longest report are a tenth of this. */
const MOST_BYTES = 1_000_000;

const sent = z.object({
  corrections: z.record(
    shortText().refine((name) => isDraftKey(name) || takenPartOf(name) !== undefined),
    longText(),
  ),
});

export const PATCH = viewerRoute<{ id: string }>(async (viewer, request, { id }) => {
  if (!(await getImport(viewer, id))) return refusal('notFound', 404);
  const body = await jsonBody(request, MOST_BYTES);
  if (!body.ok) return bodyRefusal(body.code);
  const parsed = sent.safeParse(body.value);
  if (!parsed.success) return refusal('unreadable', 400);
  const result = await keepCorrections(viewer, id, parsed.data.corrections);
  return result.ok ? Response.json(result) : refusal(result.code, 404);
});
