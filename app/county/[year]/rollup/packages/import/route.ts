/** Takes the package of a government below: all of it counts from then on, or nothing changes and one sentence says why. */

import { z } from 'zod';
import { readYear } from '@/app/county/season-query';
import { bodyBytes } from '@/app/incoming/request-body';
import { parseQuery } from '@/app/incoming/request-query';
import { idText, shortText } from '@/app/incoming/texts';
import { audit } from '@/lib/auth/audit';
import { authorise } from '@/lib/auth/unit-permit';
import { bodyRefusal, refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { packageFaultText } from '@/lib/rollup/package';
import { getRollUp } from '@/lib/store/rollup/roll-up';
import { takePackage } from '@/lib/store/rollup/taken-packages';

/** That of a county of a hundred units takes less than 1 MB. */
const MOST_BYTES = 5_000_000;

const query = z.object({ unit: idText(), name: shortText().default('') });

export const POST = viewerRoute<{ year: string }>(async (viewer, request, { year: asked }) => {
  const parsed = parseQuery(request, query);
  const year = readYear(asked);
  if (!parsed || !year) return refusal('unreadable', 400);
  const { unit: unitId } = parsed;
  if (!(await authorise(viewer, 'takePackages', unitId))) return refusal('notFound', 404);
  const rollUp = await getRollUp(viewer, unitId, year);
  if (!rollUp) return refusal('notFound', 404);
  const body = await bodyBytes(request, MOST_BYTES);
  if (!body.ok) return bodyRefusal(body.code);
  const taken = await takePackage(viewer, rollUp, new TextDecoder().decode(body.value));
  if (!taken.ok) {
    return 'fault' in taken ? answer(packageFaultText(taken.fault, year), 422) : refusal(taken.code, 404);
  }
  const { snapshot, signature } = taken.package;
  const what = `${snapshot.unit.name}${year}年度汇总第${signature.number}版`;
  await audit(viewer, 'packageTaken', { unitId, about: `${what}，校验码${signature.digest}` });
  const instead = taken.replaced === undefined ? '' : `，代替原来的第${taken.replaced}版`;
  return answer(`已读取${what}，共${snapshot.parts.length}份${instead}。`, 200);
});

function answer(message: string, status: number): Response {
  return Response.json({ message }, { status });
}
