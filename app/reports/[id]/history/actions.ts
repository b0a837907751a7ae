'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { idText } from '@/app/incoming/texts';
import { refusedForm } from '@/components/ui/form-state';
import { requireViewer } from '@/lib/auth/viewer';
import { visitorAddress } from '@/lib/auth/visitor-address';
import { refusalText } from '@/lib/report/refusals';
import { goBackTo } from '@/lib/store/reports/earlier-states';
import { restoreVersion } from '@/lib/store/reports/restore-version';

const restoreForm = z.object({
  report: idText(),
  revision: z.coerce.number().int(),
  version: z.coerce.number('请选择版本').int(),
});

const goBackForm = z.object({
  report: idText(),
  revision: z.coerce.number().int(),
  to: z.coerce.number().int(),
});

/** Makes the draft what it was at an earlier save, and opens it. */
export const goBackAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/');
  const form = readForm(goBackForm, previous, data);
  if (!form.ok) return form.state;
  const { report: reportId, revision, to } = form.value;
  const result = await goBackTo(viewer, { reportId, revision, to });
  if (result.ok) redirect(`/reports/${reportId}/edit`);
  return refusedForm(previous, shownAgain(data), [{ field: 'to', message: refusalText(result.code) }]);
});

/** Makes an old version the present draft, and opens it. */
export const restoreAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/');
  const form = readForm(restoreForm, previous, data);
  if (!form.ok) return form.state;
  const { report: reportId, revision, version } = form.value;
  const result = await restoreVersion(viewer, { reportId, revision, version, address: await visitorAddress() });
  if (result.ok) redirect(`/reports/${reportId}/edit`);
  return refusedForm(previous, shownAgain(data), [{ field: 'version', message: refusalText(result.code) }]);
});
