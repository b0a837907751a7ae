'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { answerAction, buttonAction, formAction } from '@/app/incoming/form-action';
import { readForm } from '@/app/incoming/read-form';
import { codeText, enteredPassword, idText } from '@/app/incoming/texts';
import type { EnrolmentState } from '@/components/account/second-factor';
import { doneForm, refusedForm } from '@/components/ui/form-state';
import { qrCode } from '@/lib/auth/qr-code';
import { beginSecondFactor, confirmSecondFactor, endSecondFactor } from '@/lib/auth/second-factor';
import { endSession } from '@/lib/auth/sessions';
import { requireViewer } from '@/lib/auth/viewer';
import { refusalText } from '@/lib/report/refusals';

const passwordForm = z.object({ presentPassword: enteredPassword('请填写登录密码', refusalText('wrongPassword')) });

/** Makes a secret for the visitor's authenticator. */
export const beginSecondFactorAction = answerAction(async (data): Promise<EnrolmentState> => {
  const viewer = await requireViewer('/account');
  const form = passwordForm.safeParse(Object.fromEntries(data));
  if (!form.success) return { error: form.error.issues[0]?.message ?? refusalText('unreadable') };
  const result = await beginSecondFactor(viewer, form.data.presentPassword);
  if (!result.ok) return { error: refusalText(result.code) };
  const { uri, secret, backupCodes } = result;
  return { code: qrCode(uri), uri, secret, backupCodes };
});

const codeForm = z.object({ code: codeText() });

/** Turns the second factor on, given a code that proves the authenticator knows the secret. */
export const confirmSecondFactorAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/account');
  const form = readForm(codeForm, previous, data);
  if (!form.ok) return form.state;
  const result = await confirmSecondFactor(viewer, form.value.code);
  if (!result.ok) return refusedForm(previous, {}, [{ field: 'code', message: refusalText(result.code) }]);
  revalidatePath('/account');
  return doneForm(previous, {}, '两步验证已开启。');
});

/** Turns the second factor off. */
export const endSecondFactorAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/account');
  const form = readForm(passwordForm, previous, data);
  if (!form.ok) return form.state;
  const result = await endSecondFactor(viewer, form.value.presentPassword);
  if (!result.ok) return refusedForm(previous, {}, [{ field: 'presentPassword', message: refusalText(result.code) }]);
  revalidatePath('/account');
  return doneForm(previous, {}, '两步验证已关闭。');
});

/** Ends another session of the visitor. */
export const endSessionAction = buttonAction(z.object({ id: idText() }), async ({ id }) => {
  const viewer = await requireViewer('/account');
  await endSession(viewer, id);
  revalidatePath('/account');
});
