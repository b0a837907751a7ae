/** Where the editor reads and keeps the phrases of the person who writes. */
import { z } from 'zod';
import { jsonBody } from '@/app/incoming/request-body';
import { line } from '@/app/incoming/texts';
import { bodyRefusal, refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { LONGEST_PHRASE } from '@/lib/report/limits/own-phrases';
import { dropPhrase, keepPhrase, listPhrases } from '@/lib/store/writing/own-phrases';
import type { Viewer } from '@/lib/workflow/asker';

const MOST_BYTES = 4000;

const sent = z.object({ phrase: line('请写常用语。', LONGEST_PHRASE) });

export const GET = viewerRoute(async (viewer) => Response.json({ ok: true, phrases: await listPhrases(viewer) }));

export const POST = viewerRoute(async (viewer, request) => await change(viewer, request, keepPhrase));

export const DELETE = viewerRoute(async (viewer, request) => await change(viewer, request, dropPhrase));

async function change(viewer: Viewer, request: Request, act: typeof keepPhrase): Promise<Response> {
  const body = await jsonBody(request, MOST_BYTES);
  if (!body.ok) return bodyRefusal(body.code);
  const parsed = sent.safeParse(body.value);
  if (!parsed.success) return refusal('unreadable', 400);
  return Response.json({ ok: true, phrases: await act(viewer, parsed.data.phrase) });
}
