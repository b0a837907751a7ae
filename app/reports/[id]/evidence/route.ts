/** The evidence bundle of a report: everything that shows how it came about, in one .zip that can be checked. */

import { examine } from '@/app/reports/[id]/examine';
import { attachment } from '@/app/reports/[id]/export/attachment';
import { audit } from '@/lib/auth/audit';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { noteFault } from '@/lib/store/database/note-fault';
import { can } from '@/lib/workflow/can';
import { bundleOf } from './bundle-of';

export const GET = viewerRoute<{ id: string }>(async (viewer, _, { id }) => {
  const examined = await examine(viewer, id);
  if (!examined || !can(viewer, 'export', examined.standing)) return refusal('notFound', 404);
  const { content, name } = await bundleOf(viewer, examined);
  const { unit } = examined.stored;
  await audit(viewer, 'evidenceExported', { unitId: unit.id, about: name }).catch(
    noteFault('an export was not recorded'),
  );
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': attachment(name),
    },
  });
});
