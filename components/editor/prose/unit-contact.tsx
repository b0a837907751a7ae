'use client';

/** Where the preface has its contact details from: the unit's own record, or the fields of it while they are empty. */
import { useState } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { contactOf } from '@/components/editor/use-unit-contact';
import { buttonClass } from '@/components/ui/button-class';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { UnitContactFields } from '@/components/unit/unit-fields';
import { proposePreface } from '@/lib/report/filling/proposals';

type Writing = 'written' | 'kept';

const answers: Readonly<Record<Writing, string>> = {
  written: '联系方式已保存，写进了前言，以后每年可用。',
  kept: '联系方式已保存，以后每年可用。前言您改过，没有动它：要换成带联系方式的，请点“按单位信息重写前言”。',
};

export function UnitContact() {
  const { unit, saveContact } = useEditor();
  const [answer, setAnswer] = useState<Writing>();
  if (answer)
    return (
      <p role="status" className="text-sm text-ok">
        {answers[answer]}
      </p>
    );
  if (saveContact && !unit.address && !unit.phone) return <ContactForm save={saveContact} onSaved={setAnswer} />;
  return (
    <p className="text-sm text-muted">
      地址、邮编、电话等取自
      <a className={buttonClass('quiet', 'inline')} href="/unit">
        单位信息
      </a>
      ，在那里改一次，年年可用。
    </p>
  );
}

/** Saves them to the unit; a preface that nobody changed is written anew with them. */
function ContactForm({ save, onSaved }: { save: FormAction; onSaved: (writing: Writing) => void }) {
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
