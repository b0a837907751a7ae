'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { formAction } from '@/app/incoming/form-action';
import { readForm } from '@/app/incoming/read-form';
import { doneForm, refusedForm } from '@/components/ui/form-state';
import { audit } from '@/lib/auth/audit';
import { ownUnits, requireViewer } from '@/lib/auth/viewer';
import { refusalText } from '@/lib/report/refusals';
import { openYear } from '@/lib/store/units/open-year';

const yearForm = z.object({ year: z.coerce.number().int() });

/** Begins the reports of a year for every unit that has none. */
export const openYearAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/units');
  const form = readForm(yearForm, previous, data);
  if (!form.ok) return form.state;
  const { year } = form.value;
  const [own] = ownUnits(viewer, 'openYear');
  const result = own ? await openYear(viewer, year) : ({ ok: false, code: 'forbidden' } as const);
  if (!result.ok) return refusedForm(previous, {}, [{ field: 'year', message: refusalText(result.code) }]);
  await audit(viewer, 'yearOpened', { unitId: own?.id, about: `${year}年度：建立${result.opened}份` });
  revalidatePath('/units');
  const prior = `其中${result.withPrior}份接着上年的报告，${result.opened - result.withPrior}份没有上年的报告`;
  return doneForm(previous, {}, `已建立${result.opened}份${year}年度报告，${prior}。`);
});
