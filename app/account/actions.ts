'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { buttonAction, formAction } from '@/app/incoming/form-action';
import { readForm } from '@/app/incoming/read-form';
import { enteredPassword, newPassword, passwordAgain } from '@/app/incoming/texts';
import { doneForm, refusedForm } from '@/components/ui/form-state';
import { changePassword } from '@/lib/auth/change-password';
import { signOut } from '@/lib/auth/sign-in';
import { requireViewer } from '@/lib/auth/viewer';
import { type RefusalCode, refusalText } from '@/lib/report/refusals';
import { setNoticeEmail } from '@/lib/store/workflow/letters';

const passwordForm = z
  .object({
    currentPassword: enteredPassword('请填写当前密码', refusalText('wrongPassword')),
    password: newPassword(),
    passwordAgain: passwordAgain('请再输入一次新密码'),
  })
  .refine(({ password, passwordAgain }) => password === passwordAgain, {
    path: ['passwordAgain'],
    message: '两次输入的新密码不一致',
  });

/** Changes the visitor's own password. */
export const changePasswordAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/account');
  const form = readForm(passwordForm, previous, data);
  if (!form.ok) return form.state;
  const result = await changePassword(viewer, form.value.currentPassword, form.value.password);
  if (result.ok) return doneForm(previous, {}, '密码已修改，其他电脑上的登录已退出。');
  return refusedForm(previous, {}, [
    { field: isAboutPresent(result.code) ? 'currentPassword' : 'password', message: refusalText(result.code) },
  ]);
});

function isAboutPresent(code: RefusalCode): boolean {
  return code === 'wrongPassword' || code === 'tooManyAttempts' || code === 'lockedOut';
}

const emailForm = z.object({ noticeEmail: z.union([z.literal(''), z.email('电子邮箱的格式不正确').max(200)]) });

/** Sets where the visitor wants letters about notices. */
export const noticeEmailAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/account');
  const form = readForm(emailForm, previous, data);
  if (!form.ok) return form.state;
  const { noticeEmail } = form.value;
  await setNoticeEmail(viewer, noticeEmail);
  return doneForm(previous, { noticeEmail }, noticeEmail ? `以后提醒会发到 ${noticeEmail}。` : '不再发邮件提醒。');
});

/** Ends the visitor's session. */
export const signOutAction = buttonAction(z.object({}), async () => {
  await requireViewer('/account');
  await signOut();
  redirect('/sign-in');
});
