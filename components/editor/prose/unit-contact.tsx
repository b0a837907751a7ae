'use client';

/** Where the preface has its contact details from: the unit's own record, or the fields of it while they are empty. */
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { buttonClass } from '@/components/ui/button-class';
import type { Writing } from './contact-form';

const ContactForm = dynamic(() => import('./contact-form').then((module) => module.ContactForm));

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
