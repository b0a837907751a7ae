'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { codeText, enteredPassword, enteredUsername, pathText } from '@/app/incoming/texts';
import { refusedForm } from '@/components/ui/form-state';
import { signInWithCode } from '@/lib/auth/second-factor';
import { signIn } from '@/lib/auth/sign-in';
import { refusalText } from '@/lib/report/refusals';
import { ownPath } from './own-path';

const signInForm = z.object({
  username: enteredUsername(refusalText('wrongCredentials')),
  password: enteredPassword('请填写密码', refusalText('wrongCredentials')),
  next: pathText().default('/'),
});

/** Signs in and goes on to where the visitor was heading. Open to everybody. */
export const signInAction = formAction(async (previous, data) => {
  const form = readForm(signInForm, previous, data);
  if (!form.ok) return form.state;
  const { username, password, next } = form.value;
  const result = await signIn(username, password);
  if (!result.ok) {
    return refusedForm(previous, shownAgain(data), [{ field: 'password', message: refusalText(result.code) }]);
  }
  redirect(result.codeNeeded ? `/sign-in/code?next=${encodeURIComponent(ownPath(next))}` : ownPath(next));
});

const codeForm = z.object({
  code: codeText(),
  next: pathText().default('/'),
});

/** Finishes signing in with the second factor. Open to everybody who has the password. */
export const signInWithCodeAction = formAction(async (previous, data) => {
  const form = readForm(codeForm, previous, data);
  if (!form.ok) return form.state;
  const result = await signInWithCode(form.value.code);
  if (!result.ok) {
    return refusedForm(previous, { next: form.value.next }, [{ field: 'code', message: refusalText(result.code) }]);
  }
  redirect(ownPath(form.value.next));
});
