/** Takes the workbook of another office: all of it that can be placed is kept, or nothing with one sentence why. */

import { z } from 'zod';
import { readYear } from '@/app/county/season-query';
import { refusedFile } from '@/app/imports/file-refusal';
import { bodyBytes } from '@/app/incoming/request-body';
import { parseQuery } from '@/app/incoming/request-query';
import { idText, shortText } from '@/app/incoming/texts';
import { audit } from '@/lib/auth/audit';
import { authorise } from '@/lib/auth/unit-permit';
import { bodyRefusal, refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { officeNames, offices } from '@/lib/rollup/office-book/items';
import { readOfficeBook } from '@/lib/rollup/office-book/read-office-book';
import { keepOfficeBook, officeUnits } from '@/lib/store/rollup/office-books';
import { getRollUp } from '@/lib/store/rollup/roll-up';
import { readBookApart } from '@/lib/worker/read-apart';

/** A workbook of some hundred units takes less than 100 KB. */
const MOST_BYTES = 5_000_000;

const query = z.object({ unit: idText(), office: z.enum(offices), name: shortText().default('') });

export const POST = viewerRoute<{ year: string }>(async (viewer, request, { year: asked }) => {
  const parsed = parseQuery(request, query);
  const year = readYear(asked);
  if (!parsed || !year) return refusal('unreadable', 400);
  const { unit: unitId, office, name: fileName } = parsed;
  if (!(await authorise(viewer, 'keepOfficeBooks', unitId))) return refusal('notFound', 404);
  const rollUp = await getRollUp(viewer, unitId, year);
  if (!rollUp) return refusal('notFound', 404);
  const body = await bodyBytes(request, MOST_BYTES);
  if (!body.ok) return bodyRefusal(body.code);
  const book = await readBookApart({ bytes: body.value, owner: viewer.userId });
  if (!book.ok) return answer(refusedFile(book).message, 422);
  const reading = readOfficeBook(rollUp.template, office, book.sheets, await officeUnits(rollUp));
  if (!reading.ok) return answer(reading.message, 422);
  const kept = await keepOfficeBook(viewer, { unitId, year, office, fileName, ...reading });
  if (!kept.ok) return refusal(kept.code, 404);
  const { name } = officeNames[office];
  await audit(viewer, 'officeBookKept', { unitId, about: `${year}年度${name}，${reading.figures.length}个数` });
  const left = reading.notes.length > 0 ? `；有${reading.notes.length}处没有读取，本页已列出` : '';
  return answer(`已读取${name}的表：${reading.figures.length}个数${left}。`, 200);
});

function answer(message: string, status: number): Response {
  return Response.json({ message }, { status });
}
