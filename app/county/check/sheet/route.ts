/** The sheet that goes back with one file. */

import { z } from 'zod';
import { checkFile, checkFileName } from '@/app/county/check/check-file';
import { parseQuery } from '@/app/incoming/request-query';
import { idText } from '@/app/incoming/texts';
import { attachment } from '@/app/reports/[id]/export/attachment';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { exportKinds } from '@/lib/export/kinds';
import { getPile, getPileFile, listPileFiles } from '@/lib/store/piles/pile';

const query = z.object({ file: idText() });

export const GET = viewerRoute(async (viewer, request) => {
  const parsed = parseQuery(request, query);
  if (!parsed) return refusal('unreadable', 400);
  const file = await getPileFile(viewer, parsed.file);
  const pile = file && (await getPile(viewer, file.pileId));
  if (!file || !pile || file.state !== 'checked') return refusal('notFound', 404);
  const content = await checkFile(file, pile, await listPileFiles(viewer, pile.id));
  return new Response(content, {
    headers: {
      'Content-Type': exportKinds.docx.mediaType,
      'Content-Disposition': attachment(checkFileName(file)),
    },
  });
});
