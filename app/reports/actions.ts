'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { idText } from '@/app/incoming/texts';
import { refusedForm } from '@/components/ui/form-state';
import { requireViewer } from '@/lib/auth/viewer';
import { calendarDay } from '@/lib/report/moment';
import { refusalText } from '@/lib/report/refusals';
import { writableYears } from '@/lib/report/report-year';
import { createReport } from '@/lib/store/reports/begin-report';
import { obligationKinds } from '@/lib/workflow/obligation';

const newReportForm = z.object({
  unit: idText('请选择单位'),
  year: z.coerce
    .number('请选择年度')
    .refine((year) => writableYears(calendarDay(new Date())).includes(year), '请选择年度'),
  kind: z.enum(obligationKinds).optional(),
});

/** Begins a report and opens it; one that is there already is opened as it is. */
export const createReportAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/');
  const form = readForm(newReportForm, previous, data);
  if (!form.ok) return form.state;
  const { unit, year, kind } = form.value;
  const result = await createReport(viewer, unit, year, { kind });
  if (result.ok || result.code === 'exists') redirect(`/reports/${result.id}/edit`);
  return refusedForm(previous, shownAgain(data), [{ field: 'year', message: refusalText(result.code) }]);
});
