'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { line, newPassword, newUsername, passwordAgain } from '@/app/incoming/texts';
import { unitForm } from '@/app/unit/unit-form';
import { refusedForm } from '@/components/ui/form-state';
import { hashPassword } from '@/lib/auth/password';
import { defaultPolicy, passwordFault } from '@/lib/auth/password-rules';
import { signIn } from '@/lib/auth/sign-in';
import { refusalText } from '@/lib/report/refusals';
import { isSetUp, setUp } from '@/lib/store/people/set-up';

const setupForm = unitForm
  .extend({
    person: line('请填写管理员姓名', 50),
    username: newUsername(),
    password: newPassword(),
    passwordAgain: passwordAgain('请再输入一次密码'),
  })
  .refine(({ password, passwordAgain }) => password === passwordAgain, {
    path: ['passwordAgain'],
    message: '两次输入的密码不一致',
  });

/** Creates the first unit and its administrator, and signs the administrator in. Open to everybody until that is done. */
export const setUpAction = formAction(async (previous, data) => {
  if (await isSetUp()) redirect('/sign-in');
  const form = readForm(setupForm, previous, data);
  if (!form.ok) return form.state;
  const { person, username: name, password, passwordAgain: _, ...unit } = form.value;
  const fault = passwordFault(password, name, defaultPolicy);
  if (fault) return refusedForm(previous, shownAgain(data), [{ field: 'password', message: refusalText(fault) }]);
  const passwordHash = await hashPassword(password);
  const result = await setUp({ unit, administrator: { name: person, username: name, passwordHash } });
  if (!result.ok) {
    return refusedForm(previous, shownAgain(data), [{ field: 'name', message: refusalText(result.code) }]);
  }
  await signIn(name, password);
  redirect('/');
});
