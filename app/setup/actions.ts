'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { type FormState, refusedForm } from '@/components/ui/form-state';
import { hashPassword } from '@/lib/auth/password';
import { defaultPolicy, passwordFault } from '@/lib/auth/password-rules';
import { signIn } from '@/lib/auth/sign-in';
import { calendarDay } from '@/lib/report/moment';
import { type RefusalCode, refusalText } from '@/lib/report/refusals';
import { dueYear } from '@/lib/report/report-year';
import { isSetUp, setUp } from '@/lib/store/people/set-up';
import { createReport } from '@/lib/store/reports/begin-report';
import { ADMINISTRATOR } from './administrator';
import { type Door, setupForm } from './setup-form';

/** Creates the first unit and its people, signs in whoever filled it in, and opens the door that was chosen. Open to everybody until that is done. */
export const setUpAction = formAction(async (previous, data) => {
  if (await isSetUp()) redirect('/sign-in');
  const form = readForm(setupForm, previous, data);
  if (!form.ok) return form.state;
  const { unit, person, username, password, administratorPassword, door } = form.value;
  const refused = (field: string, code: RefusalCode): FormState =>
    refusedForm(previous, shownAgain(data), [{ field, message: refusalText(code) }]);
  const fault = passwordFault(password, username, defaultPolicy);
  if (fault) return refused('password', fault);
  const own = { name: person, username, passwordHash: await hashPassword(password) };
  const result = await setUp({ unit, ...(await firstPeople(own, door, administratorPassword)) });
  if (!result.ok) return refused('name', result.code);
  await signIn(username, password);
  redirect(await addressBehind(door, result));
});

type NewAccount = Parameters<typeof setUp>[0]['administrator'];

/** Whoever goes on to write is the clerk; an administrator is made beside. */
async function firstPeople(own: NewAccount, door: Door, administratorPassword: string) {
  if (door === 'administer') return { administrator: own };
  const passwordHash = await hashPassword(administratorPassword);
  return { clerk: own, administrator: { ...ADMINISTRATOR, passwordHash } };
}

const addresses = { administer: '/', lastYear: '/imports/new?purpose=lastYear', zero: '/reports/zero' } as const;

async function addressBehind(
  door: Door,
  made: { readonly unitId: string; readonly clerkId?: string },
): Promise<string> {
  if (door !== 'blank') return addresses[door];
  const { clerkId: userId = '', unitId } = made;
  const report = await createReport({ userId }, unitId, dueYear(calendarDay(new Date())));
  return report.ok ? `/reports/${report.id}/edit` : '/';
}
