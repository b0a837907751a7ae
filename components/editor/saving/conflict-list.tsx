'use client';

import { useEditor } from '@/components/editor/editor-context';
import { startOf } from '@/components/editor/findings/checked';
import { useValue } from '@/components/editor/value-store';
/** Fields that two people, or two windows, changed to different texts: both are shown, one is chosen. */
import { Button } from '@/components/ui/button';
import { fieldName } from '@/lib/report/field-name';
import { showText } from '@/lib/report/prose/shown-text';
import type { DraftKey } from '@/lib/template/keys';
import { CONFLICTS } from './save-status';
import type { Saving } from './use-autosave';

/** The fields that wait for a choice; nothing when there are none. */
export function ConflictList({ saving }: { saving: Saving }) {
  const { goTo, template } = useEditor();
  const conflicts = useValue(saving.conflicts, (value) => value);
  if (conflicts.length === 0) return null;
  return (
    <section id={CONFLICTS} tabIndex={-1} aria-label="修改冲突" role="alert" className="notice-box space-y-4">
      <p className="font-bold">
        这份报告在别处也改过，下面 {conflicts.length} 处与您的修改不同，请选用哪一个。其他修改已自动合并。
      </p>
      {conflicts.map(({ key, mine, theirs }) => (
        <div key={key} className="space-y-2">
          <p className="font-bold">
            {fieldName(template, key)}
            <Button look="quiet" size="inline" className="ml-4 font-normal" onClick={() => goTo(startOf(key))}>
              到这一处
            </Button>
          </p>
          <Choice text={mine} name="用我的" fieldKey={key} choice="mine" saving={saving} />
          <Choice text={theirs} name="用别处的" fieldKey={key} choice="theirs" saving={saving} />
        </div>
      ))}
    </section>
  );
}

function Choice({
  text,
  name,
  fieldKey,
  choice,
  saving,
}: {
  text: string;
  name: string;
  fieldKey: DraftKey;
  choice: 'mine' | 'theirs';
  saving: Saving;
}) {
  const { prior, template, written } = useEditor();
  const shown = useValue(written, ({ cells }) => showText(text, { template, cells, prior }).text);
  return (
    <div className="flex items-start gap-3">
      <Button look="secondary" size="small" className="shrink-0" onClick={() => saving.resolve(fieldKey, choice)}>
        {name}
      </Button>
      <p className="min-w-0 whitespace-pre-wrap break-words">{shown || '（空白）'}</p>
    </div>
  );
}
