/** A report as a file: Word, web page, fragment for a content management system, report file. Errors in it refuse nothing. */

import { z } from 'zod';
import { parseQuery } from '@/app/incoming/request-query';
import { audit } from '@/lib/auth/audit';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { exportKindKeys, exportKinds } from '@/lib/export/kinds';
import type { ProfileId } from '@/lib/render/profile';
import { isProfileId } from '@/lib/render/profiles';
import { noteFault } from '@/lib/store/database/note-fault';
import { listExplanations } from '@/lib/store/reports/explanation';
import { getPriorReport } from '@/lib/store/reports/prior-report';
import { getReport } from '@/lib/store/reports/report';
import { can } from '@/lib/workflow/can';
import { attachment } from './attachment';
import { exportFile } from './export-file';

const query = z.object({
  to: z.enum(exportKindKeys),
  profile: z.custom<ProfileId>((value) => typeof value === 'string' && isProfileId(value)).default('official'),
});

export const GET = viewerRoute<{ id: string }>(async (viewer, request, { id }) => {
  const parsed = parseQuery(request, query);
  if (!parsed) return refusal('unreadable', 400);
  const stored = await getReport(viewer, id);
  if (!stored || !can(viewer, exportKinds[parsed.to].action, stored)) return refusal('notFound', 404);
  const [prior, explanations] = await Promise.all([getPriorReport(viewer, stored), listExplanations(viewer, id)]);
  const exported = { ...stored, prior, explanations };
  const { content, type, name } = await exportFile(exported, parsed.to, parsed.profile);
  await audit(viewer, 'reportExported', { unitId: stored.unit.id, about: name }).catch(
    noteFault('an export was not recorded'),
  );
  return new Response(content, {
    headers: { 'Content-Type': type, 'Content-Disposition': attachment(name) },
  });
});
