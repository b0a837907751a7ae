/** The sheets of all files of a pile in one packed folder. */
import { z } from 'zod';
import { checkFile, checkFileName } from '@/app/county/check/check-file';
import { idText } from '@/app/incoming/texts';
import { attachment } from '@/app/reports/[id]/export/attachment';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { type PackedFile, zipStream } from '@/lib/render/zip-stream';
import { getPile, getPileFile, listPileFiles, type Pile } from '@/lib/store/piles/pile';
import type { Asker } from '@/lib/workflow/asker';

const query = z.object({ pile: idText() });

export const GET = viewerRoute(async (viewer, request) => {
  const parsed = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) return refusal('unreadable', 400);
  const pile = await getPile(viewer, parsed.data.pile);
  if (!pile) return refusal('notFound', 404);
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
