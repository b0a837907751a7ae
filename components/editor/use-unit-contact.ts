'use client';

/** How the unit is reached, where a report asks for it first: saved to the unit, and at hand from then on. */
import { useMemo, useState } from 'react';
import type { FormAction, FormState } from '@/components/ui/form-state';
import type { EditedUnit } from './editor-context';

/** The unit with what was saved since the page was opened, and what saves it; no action where the person may not. */
export function useUnitContact(opened: EditedUnit, action: FormAction | undefined) {
  const [saved, setSaved] = useState<Partial<EditedUnit>>({});
  return useMemo(() => {
    const save = async (previous: FormState, data: FormData, perform: FormAction) => {
      const answer = await perform(previous, data);
      if (answer.done) setSaved(contactOf(answer.values));
      return answer;
    };
    const saveContact: FormAction | undefined = action && ((previous, data) => save(previous, data, action));
    return { unit: { ...opened, ...saved }, saveContact };
  }, [opened, saved, action]);
}

/** The fields of the contact block by their names. */
export function contactOf({
  address = '',
  postcode = '',
  phone = '',
  email = '',
  portalUrl = '',
}: FormState['values']) {
  return { address, postcode, phone, email, portalUrl };
}
