/** A frozen version of a sum as the one file that another installation can read. */

import { z } from 'zod';
import { readYear } from '@/app/county/season-query';
import { parseQuery } from '@/app/incoming/request-query';
import { idText } from '@/app/incoming/texts';
import { attachment } from '@/app/reports/[id]/export/attachment';
import { audit } from '@/lib/auth/audit';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { packageName, packageText } from '@/lib/rollup/snapshot';
import { rollUpVersion } from '@/lib/store/rollup/versions';

const query = z.object({ unit: idText(), number: z.coerce.number().int().min(1) });

export const GET = viewerRoute<{ year: string }>(async (viewer, request, { year: asked }) => {
  const parsed = parseQuery(request, query);
  const year = readYear(asked);
  if (!parsed || !year) return refusal('unreadable', 400);
  const { unit, number } = parsed;
  const version = await rollUpVersion(viewer, unit, year, number);
  if (!version) return refusal('notFound', 404);
  const { snapshot, signature } = version;
  const name = packageName(snapshot, signature);
  await audit(viewer, 'rollUpExported', { unitId: unit, about: name });
  return new Response(packageText(snapshot, signature), {
    headers: { 'Content-Type': 'application/json', 'Content-Disposition': attachment(name) },
  });
});
