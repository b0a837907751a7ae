'use server';

import { z } from 'zod';
import { readForm, shownAgain } from '@/app/read-form';
import { doneForm, type FormState, refusedForm } from '@/components/ui/form-state';
import { requireViewer } from '@/lib/auth/viewer';
import { refusalText } from '@/lib/report/refusals';
import { updateUnit } from '@/lib/store/units/unit';
import { unitForm } from './unit-form';

const unitFormWithId = unitForm.extend({ id: z.string() });

/** Saves the profile of one of the visitor's units. */
export async function updateUnitAction(previous: FormState, data: FormData): Promise<FormState> {
  const viewer = await requireViewer('/unit');
  const form = readForm(unitFormWithId, previous, data);
  if (!form.ok) return form.state;
  const { id, ...profile } = form.value;
  const result = await updateUnit(viewer, id, profile);
  if (!result.ok) {
    return refusedForm(previous, shownAgain(data), [{ field: 'name', message: refusalText(result.code) }]);
  }
  return doneForm(previous, { ...profile }, '单位信息已保存，以后新建的报告会采用。');
}
