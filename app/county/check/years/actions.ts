'use server';

import { revalidatePath } from 'next/cache';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { formAction } from '@/app/incoming/form-action';
import { idText } from '@/app/incoming/texts';
import { doneForm, refusedForm } from '@/components/ui/form-state';
import { audit } from '@/lib/auth/audit';
import { authorise } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { visitorAddress } from '@/lib/auth/visitor-address';
import { parseReading } from '@/lib/import/stored-reading';
import { partKeys } from '@/lib/report/compare/take-in';
import { PILE_FILES } from '@/lib/report/limits/pending-imports';
import { calendarDay } from '@/lib/report/moment';
import { refusalText } from '@/lib/report/refusals';
import { dueYear } from '@/lib/report/report-year';
import { acceptImport } from '@/lib/store/imports/accept-import';
import { discardImport, keepImport } from '@/lib/store/imports/pending-import';
import { getPile, getPileFile, notePiledImport } from '@/lib/store/piles/pile';
import { templateById } from '@/lib/template/registry';
import type { Viewer } from '@/lib/workflow/asker';
import { type FormerFile, formerYears } from './former-years';

const chosen = z.object({ pile: idText(), files: z.array(idText()).max(PILE_FILES) });

/** Takes in the chosen files, each as the report of its unit and year; one that is refused does not keep the others. */
export const takeFormerYearsAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/county/check');
  const read = chosen.safeParse({ pile: data.get('pile'), files: data.getAll('file') });
  const pile = read.success ? await getPile(viewer, read.data.pile) : undefined;
  if (!read.success || !pile) notFound();
  const wanted = new Set(read.data.files);
  const files = (await formerYears(viewer, pile)).filter(({ id, obstacle }) => wanted.has(id) && !obstacle);
  if (files.length === 0) return refusedForm(previous, {}, [{ field: 'pile', message: '请选中要收下的报告。' }]);
  const address = await visitorAddress();
  const refused: string[] = [];
  for (const file of files) {
    const message = await take(viewer, file, address);
    if (message) refused.push(`${file.unitName}${file.year}年度：${message}`);
  }
  revalidatePath('/county/check');
  const taken = `已收下${files.length - refused.length}份。`;
  return refused.length === 0
    ? doneForm(previous, {}, taken)
    : refusedForm(previous, {}, [{ field: 'pile', message: `${taken}没有收下的：${refused.join('；')}` }]);
});

/** What keeps it from being taken in; undefined where it was. */
async function take(viewer: Viewer, { id, unitId, kind, year, name }: FormerFile, address: string) {
  if (!(await authorise(viewer, 'importFiles', unitId))) return refusalText('notFound');
  const reading = (await getPileFile(viewer, id))?.reading;
  if (!reading) return refusalText('notFound');
  const kept = await keepImport(viewer, { unitId, kind, purpose: 'lastYear', fileName: name.slice(-200), reading });
  if (!kept.ok) return refusalText(kept.code);
  await notePiledImport(viewer, id, kept.id);
  const { templateId, draft } = parseReading(reading);
  const result = await acceptImport(viewer, kept.id, {
    year,
    due: dueYear(calendarDay(new Date())),
    incoming: draft,
    takings: Object.fromEntries(partKeys(templateById(templateId)).map(({ part }) => [part, 'all'])),
    filesDraft: false,
    explanations: {},
    address,
  });
  if (!result.ok) {
    await discardImport(viewer, kept.id);
    return refusalText(result.code);
  }
  await audit(viewer, 'fileTaken', { unitId, about: `${year}年度：${name}`.slice(0, 200) });
  return undefined;
}
