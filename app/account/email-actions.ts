'use server';

import { randomInt } from 'node:crypto';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { formAction } from '@/app/incoming/form-action';
import { readForm } from '@/app/incoming/read-form';
import { codeText } from '@/app/incoming/texts';
import { sendCode } from '@/app/notice-mail';
import { doneForm, type FormState, refusedForm } from '@/components/ui/form-state';
import { requireViewer } from '@/lib/auth/viewer';
import { env } from '@/lib/env';
import { refusalText } from '@/lib/report/refusals';
import { contactFaults } from '@/lib/report/unit/contact';
import { askNoticeEmail, confirmNoticeEmail, forgetNoticeEmail } from '@/lib/store/people/notice-email';

const emailForm = z.object({ noticeEmail: z.union([z.literal(''), z.email(contactFaults.email).max(200)]) });

/** Sends a code to where the visitor wants letters about notices, or stops the letters. */
export const noticeEmailAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/account');
  const form = readForm(emailForm, previous, data);
  if (!form.ok) return form.state;
  const { noticeEmail: address } = form.value;
  const { mail } = env();
  if (!address || !mail) {
    await forgetNoticeEmail(viewer);
    revalidatePath('/account');
    return doneForm(previous, {}, '不再发邮件提醒。');
  }
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  if (!(await askNoticeEmail(viewer, { address, code, now: new Date() }))) {
    return wrong(previous, address, refusalText('codeJustSent'));
  }
  const fault = await sendCode(mail, address, code);
  revalidatePath('/account');
  if (fault) return wrong(previous, address, `邮件没有发出：${fault}。请核对邮箱，或联系系统管理员。`);
  return doneForm(previous, { noticeEmail: address }, `确认码已发到 ${address}，请查收后填写。`);
});

function wrong(previous: FormState, noticeEmail: string, message: string): FormState {
  return refusedForm(previous, { noticeEmail }, [{ field: 'noticeEmail', message }]);
}

const codeForm = z.object({ emailCode: codeText() });

/** Takes the code that was sent: letters go to that address from now on. */
export const confirmEmailAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/account');
  const form = readForm(codeForm, previous, data);
  if (!form.ok) return form.state;
  const address = await confirmNoticeEmail(viewer, form.value.emailCode, new Date());
  if (!address) return refusedForm(previous, {}, [{ field: 'emailCode', message: refusalText('wrongEmailCode') }]);
  revalidatePath('/account');
  return doneForm(previous, {}, `邮箱已确认，以后提醒会发到 ${address}。`);
});
