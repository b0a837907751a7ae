'use server';

import { revalidatePath } from 'next/cache';
import { formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { idText } from '@/app/incoming/texts';
import { doneForm, refusedForm } from '@/components/ui/form-state';
import { audit } from '@/lib/auth/audit';
import { authorise } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { refusalText } from '@/lib/report/refusals';
import { setDefaultsBelow } from '@/lib/store/units/defaults-below';
import { settingsForm, yesOrNo } from './unit-entry-form';

const defaultsForm = settingsForm.extend({ id: idText(), onePerson: yesOrNo, everywhere: yesOrNo });

/** Sets what units that are added below begin with, and on request what those there are now have. */
export const defaultsBelowAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/units');
  const form = readForm(defaultsForm, previous, data);
  if (!form.ok) return form.state;
  const { id, everywhere, ...defaults } = form.value;
  const result = (await authorise(viewer, 'setDefaultsBelow', id))
    ? await setDefaultsBelow(viewer, id, defaults, everywhere)
    : ({ ok: false, code: 'notFound' } as const);
  if (!result.ok)
    return refusedForm(previous, shownAgain(data), [{ field: 'reviewStages', message: refusalText(result.code) }]);
  revalidatePath(`/units/${id}`);
  const changed = everywhere ? `，现有的${result.changed}个下级单位已一并修改` : '';
  await audit(viewer, 'defaultsBelowSet', { unitId: id, about: `${defaults.reviewStages}级审核${changed}` });
  return doneForm(previous, { ...shownAgain(data), everywhere: '0' }, `默认设置已保存${changed}。`);
});
