'use server';

import { formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { idText } from '@/app/incoming/texts';
import { doneForm, refusedForm } from '@/components/ui/form-state';
import { audit } from '@/lib/auth/audit';
import { requireViewer } from '@/lib/auth/viewer';
import { refusalText } from '@/lib/report/refusals';
import { updateUnit } from '@/lib/store/units/unit';
import { unitForm } from './unit-form';

const unitFormWithId = unitForm.extend({ id: idText() });

/** Saves the profile of one of the visitor's units. */
export const updateUnitAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/unit');
  const form = readForm(unitFormWithId, previous, data);
  if (!form.ok) return form.state;
  const { id, ...profile } = form.value;
  const result = await updateUnit(viewer, id, profile);
  if (!result.ok) {
    return refusedForm(previous, shownAgain(data), [{ field: 'name', message: refusalText(result.code) }]);
  }
  await audit(viewer, 'unitChanged', { unitId: id, about: profile.name });
  return doneForm(previous, { ...profile }, '单位信息已保存，以后新建的报告会采用。');
});
