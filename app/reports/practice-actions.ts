'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { buttonAction, formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { idText, longText } from '@/app/incoming/texts';
import { refusedForm } from '@/components/ui/form-state';
import { audit } from '@/lib/auth/audit';
import { requireViewer } from '@/lib/auth/viewer';
import { calendarDay } from '@/lib/report/moment';
import { refusalText } from '@/lib/report/refusals';
import { writableYears } from '@/lib/report/report-year';
import { discardPractice } from '@/lib/store/practice/practice';
import { practiseStep } from '@/lib/store/practice/practised-step';
import { createReport } from '@/lib/store/reports/begin-report';
import { practisedActions } from '@/lib/workflow/practice';

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

const stepForm = z.object({
  id: idText(),
  step: z.enum([...practisedActions, 'restart']),
  moves: z.coerce.number().int().min(0),
  reason: longText(1000).optional(),
});

/** Takes a step of the workflow in practice, as whoever would take it. */
export const practiseStepAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/');
  const form = readForm(stepForm, previous, data);
  if (!form.ok) return form.state;
  const { id: reportId, step: action, moves, reason } = form.value;
  const result = await practiseStep(viewer, { reportId, action, moves });
  if (!result.ok)
    return refusedForm(previous, shownAgain(data), [{ field: 'reason', message: refusalText(result.code) }]);
  const said = reason?.trim() ? `&said=${encodeURIComponent(reason.trim().slice(0, 200))}` : '';
  redirect(`/reports/${reportId}/review?practised=${action}${said}`);
});

/** Throws a report of practice away. */
export const discardPracticeAction = buttonAction(z.object({ id: idText() }), async ({ id }) => {
  const viewer = await requireViewer('/');
  const result = await discardPractice(viewer, id);
  if (!result.ok) redirect(`/reports/${encodeURIComponent(id)}/preview`);
  await audit(viewer, 'practiceDiscarded', { unitId: result.unitId, about: `${result.year}年度` });
  redirect('/');
});
