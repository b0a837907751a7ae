'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { buttonAction, formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { idText } from '@/app/incoming/texts';
import { refusedForm } from '@/components/ui/form-state';
import { audit } from '@/lib/auth/audit';
import { requireViewer } from '@/lib/auth/viewer';
import { calendarDay } from '@/lib/report/moment';
import { refusalText } from '@/lib/report/refusals';
import { writableYears } from '@/lib/report/report-year';
import { discardPractice } from '@/lib/store/practice/practice';
import { createReport } from '@/lib/store/reports/begin-report';

const practiceForm = z.object({
  unit: idText('请选择单位'),
  year: z.coerce.number().refine((year) => writableYears(calendarDay(new Date())).includes(year)),
});

/** Begins a report that is only for practice and opens it; one that is there already is opened as it is. */
export const beginPracticeAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/');
  const form = readForm(practiceForm, previous, data);
  if (!form.ok) return form.state;
  const { unit: unitId, year } = form.value;
  const result = await createReport(viewer, unitId, year, { kind: 'practice' });
  if (result.ok) await audit(viewer, 'practiceBegun', { unitId, about: `${year}年度` });
  if (result.ok || result.code === 'exists') redirect(`/reports/${result.id}/edit`);
  return refusedForm(previous, shownAgain(data), [{ field: 'unit', message: refusalText(result.code) }]);
});

/** Throws a report of practice away. */
export const discardPracticeAction = buttonAction(z.object({ id: idText() }), async ({ id }) => {
  const viewer = await requireViewer('/');
  const result = await discardPractice(viewer, id);
  if (!result.ok) redirect(`/reports/${encodeURIComponent(id)}/preview`);
  await audit(viewer, 'practiceDiscarded', { unitId: result.unitId, about: `${result.year}年度` });
  redirect('/');
});
