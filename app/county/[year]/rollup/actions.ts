'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { idText, optionalLine, shortText, yearNumber } from '@/app/incoming/texts';
import { doneForm, refusedForm } from '@/components/ui/form-state';
import { audit } from '@/lib/auth/audit';
import { authorise } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { refusalText } from '@/lib/report/refusals';
import { fillGovernmentReport } from '@/lib/store/rollup/fill-government-report';
import { freezeRollUp } from '@/lib/store/rollup/versions';

const fillForm = z.object({
  unit: idText(),
  year: yearNumber(),
  /** Empty where the page showed no report. */
  revision: z.union([z.literal(''), z.coerce.number().int().min(0)]),
  overwrites: optionalLine(3),
});

/** Writes the sum of the units into the government's report. */
export const fillGovernmentReportAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/');
  const form = readForm(fillForm, previous, data);
  if (!form.ok) return form.state;
  const { unit: unitId, year, revision, overwrites } = form.value;
  const refused = (message: string) => refusedForm(previous, shownAgain(data), [{ field: 'overwrites', message }]);
  if (!(await authorise(viewer, 'viewRollUp', unitId))) return refused(refusalText('notFound'));
  const result = await fillGovernmentReport(viewer, {
    unitId,
    year,
    revision: revision === '' ? undefined : revision,
    overwrites: overwrites === 'yes',
  });
  if (!result.ok) return refused(refusalText(result.code));
  await audit(viewer, 'rollUpTaken', { unitId, about: `${year}年度，${result.cells}格` });
  revalidatePath(`/county/${year}/rollup`);
  return doneForm(previous, {}, `已用汇总数填写${result.cells}格。`);
});

const freezeForm = z.object({
  unit: idText(),
  year: yearNumber(),
  /** Of the sum that the page showed. */
  digest: shortText(),
  confirmed: optionalLine(3),
});

/** Freezes the sum that the page showed, in the name of whoever is signed in. */
export const freezeRollUpAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/');
  const form = readForm(freezeForm, previous, data);
  if (!form.ok) return form.state;
  const { unit: unitId, year, digest, confirmed } = form.value;
  const refused = (message: string) => refusedForm(previous, shownAgain(data), [{ field: 'confirmed', message }]);
  if (confirmed !== 'yes') return refused('请先勾选“我已核对”，再冻结。');
  if (!(await authorise(viewer, 'freezeRollUp', unitId))) return refused(refusalText('notFound'));
  const frozen = await freezeRollUp(viewer, { unitId, year, digest });
  if (!frozen.ok) return refused(refusalText(frozen.code));
  await audit(viewer, 'rollUpFrozen', { unitId, about: `${year}年度第${frozen.number}版，校验码${frozen.digest}` });
  revalidatePath(`/county/${year}/rollup`);
  return doneForm(previous, {}, `已冻结为第${frozen.number}版。`);
});
