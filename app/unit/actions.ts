'use server';

import { formAction } from '@/app/incoming/form-action';
import { readForm, shownAgain } from '@/app/incoming/read-form';
import { idText } from '@/app/incoming/texts';
import { doneForm, refusedForm } from '@/components/ui/form-state';
import { audit } from '@/lib/auth/audit';
import { authorise } from '@/lib/auth/unit-permit';
import { requireViewer } from '@/lib/auth/viewer';
import { refusalText } from '@/lib/report/refusals';
import { updateContact } from '@/lib/store/units/unit';
import { contactForm } from './unit-form';

const contactWithId = contactForm.extend({ id: idText() });

/** Saves how one of the visitor's units is reached. */
export const updateContactAction = formAction(async (previous, data) => {
  const viewer = await requireViewer('/unit');
  const form = readForm(contactWithId, previous, data);
  if (!form.ok) return form.state;
  const { id, ...contact } = form.value;
  const result = (await authorise(viewer, 'editContact', id))
    ? await updateContact(viewer, id, contact)
    : ({ ok: false, code: 'notFound' } as const);
  if (!result.ok) {
    return refusedForm(previous, shownAgain(data), [{ field: 'address', message: refusalText(result.code) }]);
  }
  await audit(viewer, 'contactChanged', { unitId: id });
  return doneForm(previous, { ...contact }, '联系方式已保存，以后新建的报告会采用。');
});
