/** Where the files of a pile are sent to, one by one. Each is put on disk and read later. */

import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { newPiledName, piledPath } from '@/app/county/check/pile-folder';
import { readPiles } from '@/app/county/check/pile-reader';
import { bodyToFile } from '@/app/incoming/body-to-file';
import { parseQuery } from '@/app/incoming/request-query';
import { idText, pathText, yearNumber } from '@/app/incoming/texts';
import { authorise } from '@/lib/auth/unit-permit';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { ARCHIVE_BYTES, FILE_BYTES } from '@/lib/import/limits';
import { pileRefusals } from '@/lib/import/pile/refusals';
import { addToPile } from '@/lib/store/piles/pile';

/** In the address, so that who may send is known before a byte of the file is read. */
const asked = z.object({
  unit: idText(),
  year: yearNumber(),
  pile: idText().optional(),
  name: pathText().min(1),
});

export const POST = viewerRoute(async (viewer, request) => {
  const parsed = parseQuery(request, asked);
  if (!parsed) return refusal('unreadable', 400);
  const { unit: unitId, year, pile: id, name } = parsed;
  if (!(await authorise(viewer, 'checkFiles', unitId))) return refusal('notFound', 404);
  const path = await newPiledName(Date.now());
  const isArchive = /\.zip$/i.test(name);
  const body = await bodyToFile(request, piledPath(path), isArchive ? ARCHIVE_BYTES : FILE_BYTES);
  if (!body.ok) {
    if (body.code === 'unreadable') return refusal('unreadable', 400);
    const code = isArchive ? 'zipTooLarge' : 'tooLarge';
    return Response.json({ ok: false, code, message: pileRefusals[code] }, { status: 413 });
  }
  const added = await addToPile(viewer, { id, unitId, year }, { name, path });
  if (!added.ok) {
    await rm(piledPath(path), { force: true });
    return refusal(added.code, added.code === 'notFound' ? 404 : 409);
  }
  readPiles();
  return Response.json(added);
});
