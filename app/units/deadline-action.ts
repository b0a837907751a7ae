'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { remindNow } from '@/app/clock';
import { formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { idText, optionalLine, yearNumber } from '@/app/incoming/texts';
import { doneForm, refusedForm } from '@/components/ui/form-state';
import { audit } from '@/lib/auth/audit';
import { authorise } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { refusalText } from '@/lib/report/refusals';
import { formatDate } from '@/lib/report/wording';
import { setDeadline } from '@/lib/store/workflow/deadlines';

const deadlineForm = z.object({
  id: idText(),
  year: yearNumber(),
  submitBy: optionalLine(10),
});

/** Sets by when the units below are to hand in their reports of a year; for the page of the unit and the board of the year. */
export const setDeadlineAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/');
  const form = readForm(deadlineForm, previous, data);
  if (!form.ok) return form.state;
  const { id, ...deadline } = form.value;
  const refused = (message: string) => refusedForm(previous, shownAgain(data), [{ field: 'submitBy', message }]);
  if (!(await authorise(viewer, 'setDeadline', id))) return refused(refusalText('notFound'));
  const result = await setDeadline(viewer, id, deadline);
  if (!result.ok) return refused(refusalText(result.code));
  const { year, submitBy } = deadline;
  const words = submitBy ? formatDate(submitBy) : '不另设期限';
  await audit(viewer, 'deadlineSet', { unitId: id, about: `${year}年度：${words}` });
  await remindNow(new Date());
  revalidatePath(`/county/${year}`);
  revalidatePath(`/units/${id}`);
  return doneForm(previous, shownAgain(data), submitBy ? `已设为${words}。` : '已取消，只按法定期限提醒。');
});
