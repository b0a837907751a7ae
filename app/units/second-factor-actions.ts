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
import { setSecondFactorRule } from '@/lib/store/units/second-factor-rule';

const ruleForm = z.object({ id: idText(), adminSecondFactor: z.enum(['1', '0']) });

/** Sets whether administrators of the unit and of those below it need a second factor. */
export const secondFactorRuleAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/units');
  const form = readForm(ruleForm, previous, data);
  if (!form.ok) return form.state;
  const { id, adminSecondFactor } = form.value;
  const isAsked = adminSecondFactor === '1';
  const isAllowed = await authorise(viewer, 'setReview', id);
  const result = isAllowed
    ? await setSecondFactorRule(viewer, id, isAsked)
    : ({ ok: false, code: 'notFound' } as const);
  if (!result.ok) {
    const message = refusalText(result.code);
    return refusedForm(previous, shownAgain(data), [{ field: 'adminSecondFactor', message }]);
  }
  revalidatePath(`/units/${id}`);
  await audit(viewer, 'secondFactorAsked', { unitId: id, about: isAsked ? '管理员必须开启' : '自愿' });
  return doneForm(previous, { adminSecondFactor }, isAsked ? '已要求管理员开启两步验证。' : '已改为自愿。');
});
