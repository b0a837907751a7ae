'use server';

import { revalidatePath } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { forgetOldImports } from '@/app/imports/kept-imports';
import { buttonAction, formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { idText, shortText } from '@/app/incoming/texts';
import { doneForm, refusedForm } from '@/components/ui/form-state';
import { audit } from '@/lib/auth/audit';
import { authorise } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { calendarDay } from '@/lib/report/moment';
import { refusalText } from '@/lib/report/refusals';
import { dueYear } from '@/lib/report/report-year';
import { keepImport } from '@/lib/store/imports/pending-import';
import { cancelPile, deletePile, getPileFile, identifyPileFile, notePiledImport } from '@/lib/store/piles/pile';
import { obligationKinds } from '@/lib/workflow/obligation';
import { sweepPiled } from './pile-folder';
import { readPiles } from './pile-reader';

const pileForm = z.object({ pile: idText() });
const fileForm = z.object({ file: idText() });

/** Stops reading; what was read stays. */
export const cancelPileAction = buttonAction(pileForm, async ({ pile }) => {
  const viewer = await requireViewer('/county/check');
  await cancelPile(viewer, pile);
  await sweepPiled(Date.now());
  revalidatePath('/county/check');
});

/** Forgets a pile with all that was read. */
export const deletePileAction = buttonAction(pileForm, async ({ pile }) => {
  const viewer = await requireViewer('/county/check');
  if (!(await deletePile(viewer, pile))) notFound();
  await sweepPiled(Date.now());
  redirect('/county/check');
});

const identity = z.object({
  file: idText(),
  /** A unit and which of its reports, as the page offers them. */
  unit: shortText().regex(/^[a-z0-9]+\.[a-z]+$/, '请选择单位'),
  year: z.coerce.number('请填写年度').int().min(2000, '请填写年度').max(2099, '请填写年度'),
});

/** Says of which unit and year a file is. It is checked again as such. */
export const identifyPileFileAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/county/check');
  const form = readForm(identity, previous, data);
  if (!form.ok) return form.state;
  const { file, unit, year } = form.value;
  const [unitId = '', named] = unit.split('.');
  const kind = obligationKinds.find((each) => each === named);
  const result = kind && (await identifyPileFile(viewer, file, { unitId, kind, year }));
  if (!result?.ok) {
    return refusedForm(previous, shownAgain(data), [{ field: 'unit', message: refusalText('notFound') }]);
  }
  readPiles();
  revalidatePath('/county/check');
  return doneForm(previous, shownAgain(data), '已保存，正在按这个单位重新核对。');
});

/** Takes what was read of a file in as the unit's report: it is confirmed as every import is. */
export const takePileFileAction = buttonAction(fileForm, async ({ file }) => {
  const viewer = await requireViewer('/county/check');
  const piled = await getPileFile(viewer, file);
  if (!piled?.reading || piled.unitId === null) notFound();
  if (!(await authorise(viewer, 'importFiles', piled.unitId))) notFound();
  if (piled.importId) redirect(`/imports/${piled.importId}`);
  await forgetOldImports();
  const isPast = piled.year !== null && piled.year < dueYear(calendarDay(new Date()));
  const kept = await keepImport(viewer, {
    unitId: piled.unitId,
    kind: piled.kind,
    purpose: isPast ? 'lastYear' : 'draft',
    fileName: piled.name.slice(-200),
    reading: piled.reading,
  });
  if (!kept.ok) redirect(`/county/check/${file}?refused=${kept.code}`);
  await notePiledImport(viewer, file, kept.id);
  await audit(viewer, 'fileTaken', { unitId: piled.unitId, about: piled.name });
  redirect(`/imports/${kept.id}`);
});
