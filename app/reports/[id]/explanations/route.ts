/** Where the editor keeps what people answer to findings. */
import { z } from 'zod';
import { jsonBody } from '@/app/incoming/request-body';
import { longText } from '@/app/incoming/texts';
import { recordRefusal } from '@/app/reports/[id]/record-refusal';
import { findingsOf } from '@/app/rule-context';
import { bodyRefusal, refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { visitorAddress } from '@/lib/auth/visitor-address';
import { LONGEST_EXPLANATION } from '@/lib/report/explanation';
import { appendExplanation } from '@/lib/store/reports/explanation';
import { getReport } from '@/lib/store/reports/report';
import { readAnswer } from './answer';

const MOST_BYTES = 100_000;

const sent = z.intersection(
  z.object({ fingerprint: longText(20_000).min(1) }),
  z.union([z.object({ text: longText(LONGEST_EXPLANATION) }), z.object({ isDismissed: z.boolean() })]),
);

const statuses = { notFound: 404, forbidden: 403, locked: 409 };

export const POST = viewerRoute<{ id: string }>(async (viewer, request, { id }) => {
  const body = await jsonBody(request, MOST_BYTES);
  if (!body.ok) return bodyRefusal(body.code);
  const parsed = sent.safeParse(body.value);
  if (!parsed.success) return refusal('unreadable', 400);
  const stored = await getReport(viewer, id);
  if (!stored) return refusal('notFound', 404);
  const { fingerprint } = parsed.data;
  const answer = readAnswer(await findingsOf(stored), fingerprint, parsed.data);
  if (!answer.ok) return refusal(answer.code, 422);
  const answered = { fingerprint, rule: answer.rule, address: await visitorAddress() };
  const result = await appendExplanation(viewer, id, answered, answer.explanation);
  if (result.ok) return Response.json(result);
  await recordRefusal(viewer, id, '说明核对结果', result.code);
  return refusal(result.code, statuses[result.code]);
});
