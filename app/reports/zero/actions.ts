'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { refusedForm } from '@/components/ui/form-state';
import { requireViewer } from '@/lib/auth/viewer';
import { readZeroAnswers, zeroQuestions } from '@/lib/report/filling/zero-questions';
import { zeroReport } from '@/lib/report/filling/zero-report';
import { refusalText } from '@/lib/report/refusals';
import { templateForYear } from '@/lib/template/registry';
import { beginZero } from './begin-zero';
import { zeroChoices, zeroForm } from './zero-form';

/** Writes a report that says that nothing happened, and opens it. */
export const createZeroReportAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/reports/zero');
  const form = readForm(zeroForm, previous, data);
  const answers = readZeroAnswers(zeroChoices.catch({}).parse(shownAgain(data)));
  const open = zeroQuestions.filter(({ key }) => !answers.ok && answers.open.includes(key));
  const errors = [
    ...open.map(({ key, ask }) => ({ field: key, message: `请选择：${ask}` })),
    ...(form.ok ? [] : form.state.errors),
  ];
  if (!form.ok || !answers.ok) return refusedForm(previous, shownAgain(data), errors);
  const { unit, year, signedOn } = form.value;
  const template = templateForYear(year);
  const written = template && zeroReport(template, year, signedOn, answers.answers);
  const result = await beginZero(viewer, unit, year, written ?? {});
  if (result.ok) redirect(`/reports/${result.id}/edit?asked`);
  return refusedForm(previous, shownAgain(data), [{ field: 'signedOn', message: refusalText(result.code) }]);
});
