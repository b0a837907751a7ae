'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { readForm } from '@/app/read-form';
import type { EnrolmentState } from '@/components/account/second-factor';
import { doneForm, type FormState, refusedForm } from '@/components/ui/form-state';
import { qrCode } from '@/lib/auth/qr-code';
import { beginSecondFactor, confirmSecondFactor, endSecondFactor } from '@/lib/auth/second-factor';
import { endSession } from '@/lib/auth/sessions';
import { requireViewer } from '@/lib/auth/viewer';
import { refusalText } from '@/lib/report/refusals';

/** Makes a secret for the visitor's authenticator. */
export async function beginSecondFactorAction(_: EnrolmentState, data: FormData): Promise<EnrolmentState> {
  const viewer = await requireViewer('/account');
  const result = await beginSecondFactor(viewer, String(data.get('presentPassword') ?? ''));
  if (!result.ok) return { error: refusalText(result.code) };
  const { uri, secret, backupCodes } = result;
  return { code: qrCode(uri), uri, secret, backupCodes };
}

const codeForm = z.object({ code: z.string('请填写验证码').trim().min(1, '请填写验证码').max(20, '验证码不正确') });

/** Turns the second factor on, given a code that proves the authenticator knows the secret. */
export async function confirmSecondFactorAction(previous: FormState, data: FormData): Promise<FormState> {
  const viewer = await requireViewer('/account');
  const form = readForm(codeForm, previous, data);
  if (!form.ok) return form.state;
  const result = await confirmSecondFactor(viewer, form.value.code);
  if (!result.ok) return refusedForm(previous, {}, [{ field: 'code', message: refusalText(result.code) }]);
  revalidatePath('/account');
  return doneForm(previous, {}, '两步验证已开启。');
}

const passwordForm = z.object({ presentPassword: z.string('请填写登录密码').min(1, '请填写登录密码') });

/** Turns the second factor off. */
export async function endSecondFactorAction(previous: FormState, data: FormData): Promise<FormState> {
  const viewer = await requireViewer('/account');
  const form = readForm(passwordForm, previous, data);
  if (!form.ok) return form.state;
  const result = await endSecondFactor(viewer, form.value.presentPassword);
  if (!result.ok) return refusedForm(previous, {}, [{ field: 'presentPassword', message: refusalText(result.code) }]);
  revalidatePath('/account');
  return doneForm(previous, {}, '两步验证已关闭。');
}

/** Ends another session of the visitor. */
export async function endSessionAction(data: FormData): Promise<void> {
  const viewer = await requireViewer('/account');
  await endSession(viewer, String(data.get('id') ?? ''));
  revalidatePath('/account');
}
