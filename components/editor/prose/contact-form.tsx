'use client';

/** How the unit is reached, asked for where the preface needs it. Few reports do: it is loaded when it is shown. */
import { useEditor } from '@/components/editor/editor-context';
import { contactOf } from '@/components/editor/use-unit-contact';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { UnitContactFields } from '@/components/unit/unit-fields';
import { proposePreface } from '@/lib/report/filling/proposals';

/** What became of the preface. */
export type Writing = 'written' | 'kept';

interface ContactFormProps {
  readonly save: FormAction;
  readonly onSaved: (writing: Writing) => void;
}

/** Saves them to the unit; a preface that nobody changed is written anew with them. */
export function ContactForm({ save, onSaved }: ContactFormProps) {
  const { unit, act, template, form, year } = useEditor();
  const saveAndWrite: FormAction = async (previous, data) => {
    const next = await save(previous, data);
    if (!next.done) return next;
    const isProposed = form.getValues('preface') === proposePreface(template, unit, year);
    const preface = proposePreface(template, { ...unit, ...contactOf(next.values) }, year);
    if (isProposed) act({ preface }, '已按单位信息写好前言');
    onSaved(isProposed ? 'written' : 'kept');
    return next;
  };
  return (
    <fieldset className="notice-box">
      <legend className="px-1 font-bold">
        本单位的联系方式<span className="ml-2 font-normal text-warn">待填</span>
      </legend>
      <p className="mb-4 text-sm text-muted">填一次，写进前言，以后每年可用。没有的可以空着。</p>
      <Form action={saveAndWrite} idPrefix="contact-">
        <UnitContactFields />
        <SubmitButton look="secondary">保存，写进前言</SubmitButton>
        <input type="hidden" name="id" value={unit.id} />
      </Form>
    </fieldset>
  );
}
