/** The sheets of all files of a pile in one packed folder. */

import { askedPile } from '@/app/county/check/asked-pile';
import { checkFile, checkFileName } from '@/app/county/check/check-file';
import { attachment } from '@/app/reports/[id]/export/attachment';
import { viewerRoute } from '@/lib/auth/viewer-route';
import { type PackedFile, zipStream } from '@/lib/render/zip-stream';
import { getPileFile, listPileFiles, type Pile } from '@/lib/store/piles/pile';
import type { Asker } from '@/lib/workflow/asker';

export const GET = viewerRoute(async (viewer, request) => {
  const pile = await askedPile(viewer, request);
  if (pile instanceof Response) return pile;
  const name = `${pile.year}年度年报核对意见.zip`;
  return new Response(zipStream(sheets(viewer, pile), new Date()), {
    headers: { 'Content-Type': 'application/zip', 'Content-Disposition': attachment(name) },
  });
});

async function* sheets(viewer: Asker, pile: Pile): AsyncGenerator<PackedFile> {
  const files = (await listPileFiles(viewer, pile.id)).filter(({ state }) => state === 'checked');
  for (const { id } of files) {
    const file = await getPileFile(viewer, id);
    if (file) yield { name: checkFileName(file), content: await checkFile(file, pile, files) };
  }
}
