/** The scans of what was signed on paper: sent to be kept with the report, and given back. */

import { z } from 'zod';
import { bodyBytes } from '@/app/incoming/request-body';
import { parseQuery } from '@/app/incoming/request-query';
import { idText, shortText } from '@/app/incoming/texts';
import { attachment } from '@/app/reports/[id]/export/attachment';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { visitorAddress } from '@/lib/auth/visitor-address';
import { SCAN_BYTES } from '@/lib/report/limits/scans';
import { getReport } from '@/lib/store/reports/report';
import { attachScan, getScan } from '@/lib/store/workflow/scans';
import { can } from '@/lib/workflow/can';

const sent = z.object({ name: shortText().trim().min(1) });
const asked = z.object({ scan: idText() });

export const POST = viewerRoute<{ id: string }>(async (viewer, request, { id }) => {
  const parsed = parseQuery(request, sent);
  if (!parsed) return refusal('unreadable', 400);
  const stored = await getReport(viewer, id);
  if (!stored) return refusal('notFound', 404);
  if (!can(viewer, 'attachScan', stored)) return refusal('forbidden', 403);
  const body = await bodyBytes(request, SCAN_BYTES);
  if (!body.ok) return body.code === 'tooLarge' ? refusal('scanTooLarge', 413) : refusal('unreadable', 400);
  const scan = { name: parsed.name.slice(-100), content: body.value, address: await visitorAddress() };
  const result = await attachScan(viewer, id, scan);
  return result.ok ? Response.json(result) : refusal(result.code, result.code === 'notFound' ? 404 : 409);
});

export const GET = viewerRoute<{ id: string }>(async (viewer, request, { id }) => {
  const parsed = parseQuery(request, asked);
  if (!parsed) return refusal('unreadable', 400);
  const scan = await getScan(viewer, id, parsed.scan);
  if (!scan) return refusal('notFound', 404);
  const headers = {
    'Content-Type': scan.mediaType,
    'X-Content-Type-Options': 'nosniff',
    'Content-Disposition': attachment(scan.name),
  };
  return new Response(scan.content, { headers });
});
