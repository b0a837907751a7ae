'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { idText, optionalLine } from '@/app/incoming/texts';
import { doneForm, refusedForm } from '@/components/ui/form-state';
import { audit } from '@/lib/auth/audit';
import { authorise } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { refusalText } from '@/lib/report/refusals';
import { fillGovernmentReport } from '@/lib/store/rollup/fill-government-report';

const fillForm = z.object({
  unit: idText(),
  year: z.coerce.number().int().min(2000).max(2099),
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
