'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { idText } from '@/app/incoming/texts';
import { doneForm, refusedForm } from '@/components/ui/form-state';
import { audit } from '@/lib/auth/audit';
import { authorise } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { refusalText } from '@/lib/report/refusals';
import { setDraftAccess } from '@/lib/store/workflow/draft-access';

const accessForm = z.object({ id: idText(), closedDrafts: z.enum(['1', '0']) });

/** Says whether the office sees the reports of units below before they are handed in. */
export const setDraftAccessAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/');
  const form = readForm(accessForm, previous, data);
  if (!form.ok) return form.state;
  const { id, closedDrafts } = form.value;
  const closed = closedDrafts === '1';
  const isAllowed = await authorise(viewer, 'setDraftAccess', id);
  const result = isAllowed ? await setDraftAccess(viewer, id, closed) : ({ ok: false, code: 'notFound' } as const);
  if (!result.ok) {
    return refusedForm(previous, shownAgain(data), [{ field: 'closedDrafts', message: refusalText(result.code) }]);
  }
  await audit(viewer, 'draftAccessSet', { unitId: id, about: closed ? '报送以前看不到' : '报送以前看得到' });
  revalidatePath('/');
  return doneForm(
    previous,
    { closedDrafts },
    closed
      ? '已改为：报送以前看不到。填报人在填写页上看得到这项设置。'
      : '已改为：报送以前就看得到。填报人在填写页上看得到这项设置。',
  );
});
