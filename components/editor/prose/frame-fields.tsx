'use client';

import type { ReactNode } from 'react';
import { useEditor, useField } from '@/components/editor/editor-context';
import { findingsAt, markOf } from '@/components/editor/findings/checked';
import { framePreface } from '@/components/editor/sections';
import { useValue } from '@/components/editor/value-store';
/** What frames the report: title and preface before it, agency and date after it. */
import { Button } from '@/components/ui/button';
import { proposePreface, proposeTitle } from '@/lib/report/filling/proposals';
import { blanksOf } from '@/lib/report/progress';
import type { FactKey } from '@/lib/template/keys';
import { ProseBox } from './prose-box';
import { UnitContact } from './unit-contact';

/** The fields, with what the unit's own record proposes for them. */
export function FrameFields() {
  const { act, template, unit, year } = useEditor();
  const preface = template.prose.find(({ key }) => key === framePreface);
  return (
    <div className="space-y-6">
      <FactField fact="title" label="标题" hint="机关名称＋年份＋政府信息公开工作年度报告。">
        <Button
          look="quiet"
          size="inline"
          onClick={() => act({ title: proposeTitle(template, unit.name, year) }, '已按单位名称写好标题')}
        >
          按单位名称写标题
        </Button>
      </FactField>
      {preface && (
        <div className="space-y-2">
          <ProseBox prose={preface} rows={6} />
          <Button
            look="quiet"
            size="inline"
            onClick={() => act({ preface: proposePreface(template, unit, year) }, '已按单位信息写好前言')}
          >
            按单位信息重写前言
          </Button>
          <UnitContact />
        </div>
      )}
      <FactField fact="signedBy" label="落款机关" hint="应与标题的机关一致，用全称。" />
      <FactField fact="signedOn" label="落款日期" type="date" hint={`应在${year}年12月31日之后。`} />
    </div>
  );
}

function FactField({
  fact,
  label,
  hint,
  type = 'text',
  children,
}: {
  fact: FactKey;
  label: string;
  hint: string;
  type?: 'text' | 'date';
  children?: ReactNode;
}) {
  const { checks } = useEditor();
  const field = useField(fact);
  const mark = useValue(checks, (checked) => markOf(checked, fact));
  const isBlank = useValue(checks, ({ draft }) => blanksOf([fact], draft).length > 0);
  const describedBy = useValue(checks, (checked) =>
    findingsAt(checked, fact)
      .map(({ id }) => id)
      .join(' '),
  );
  return (
    <div className="fact-field">
      <label htmlFor={fact} className="font-bold">
        {label}
        {isBlank && <span className="ml-2 font-normal text-warn">待填</span>}
      </label>
      <p id={`${fact}-hint`} className="text-sm text-muted">
        {hint}
      </p>
      <input
        {...field}
        id={fact}
        type={type}
        autoComplete="off"
        aria-invalid={mark === 'error' || undefined}
        aria-describedby={`${fact}-hint ${describedBy}`.trim()}
        data-mark={mark}
      />
      {children}
    </div>
  );
}
