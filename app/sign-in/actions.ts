'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { readForm, shownAgain } from '@/app/read-form';
import { type FormState, refusedForm } from '@/components/ui/form-state';
import { signInWithCode } from '@/lib/auth/second-factor';
import { signIn } from '@/lib/auth/sign-in';
import { refusalText } from '@/lib/report/refusals';
import { ownPath } from './own-path';

const signInForm = z.object({
  username: z.string('请填写用户名').trim().min(1, '请填写用户名'),
  password: z.string('请填写密码').min(1, '请填写密码'),
  next: z.string().default('/'),
});

/** Signs in and goes on to where the visitor was heading. Open to everybody. */
export async function signInAction(previous: FormState, data: FormData): Promise<FormState> {
  const form = readForm(signInForm, previous, data);
  if (!form.ok) return form.state;
  const { username, password, next } = form.value;
  const result = await signIn(username, password);
  if (!result.ok) {
    return refusedForm(previous, shownAgain(data), [{ field: 'password', message: refusalText(result.code) }]);
  }
  redirect(result.codeNeeded ? `/sign-in/code?next=${encodeURIComponent(ownPath(next))}` : ownPath(next));
}

const codeForm = z.object({
  code: z.string('请填写验证码').trim().min(1, '请填写验证码').max(40, '验证码不正确'),
  next: z.string().default('/'),
});

/** Finishes signing in with the second factor. Open to everybody who has the password. */
export async function signInWithCodeAction(previous: FormState, data: FormData): Promise<FormState> {
  const form = readForm(codeForm, previous, data);
  if (!form.ok) return form.state;
  const result = await signInWithCode(form.value.code);
  if (!result.ok) {
    return refusedForm(previous, { next: form.value.next }, [{ field: 'code', message: refusalText(result.code) }]);
  }
  redirect(ownPath(form.value.next));
}
