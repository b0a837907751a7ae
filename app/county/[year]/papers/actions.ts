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
import { setOpenData } from '@/lib/store/open-data/open-data';

const openDataForm = z.object({ unit: idText(), openData: z.enum(['1', '0']) });

/** Switches the public address on or off. */
export const openDataAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/');
  const form = readForm(openDataForm, previous, data);
  if (!form.ok) return form.state;
  const { unit: unitId, openData } = form.value;
  const open = openData === '1';
  const isAllowed = await authorise(viewer, 'openData', unitId);
  const result = isAllowed ? await setOpenData(viewer, unitId, open) : ({ ok: false, code: 'notFound' } as const);
  if (!result.ok) {
    return refusedForm(previous, shownAgain(data), [{ field: 'openData', message: refusalText(result.code) }]);
  }
  await audit(viewer, 'openDataSet', { unitId, about: open ? '开放' : '不开放' });
  revalidatePath('/county');
  return doneForm(previous, { openData }, open ? '已开放，公众可以下载。' : '已停止开放，原网址打不开了。');
});
