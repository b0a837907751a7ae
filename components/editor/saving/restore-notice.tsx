'use client';

import { useEffect, useState } from 'react';
import { useEditor } from '@/components/editor/editor-context';
/** Offers what this browser kept of an earlier page that could not save. */
import { Button } from '@/components/ui/button';
import { draftKeys } from '@/lib/report/draft-keys';
import { fieldName } from '@/lib/report/field-name';
import type { DraftKey } from '@/lib/template/keys';
import { dropLocalCopy, type LocalCopy, localCopiesOf } from './local-copy';
import type { Saving } from './use-autosave';

const NAMED = 5;

/** Nothing where nothing was kept, or where all of it has been saved since. */
export function RestoreNotice({ reportId, saving }: { reportId: string; saving: Saving }) {
  const { written, template } = useEditor();
  const [copies, setCopies] = useState<readonly LocalCopy[]>([]);

  useEffect(() => {
    let isOpen = true;
    const draft = written.get().draft;
    const differs = (copy: LocalCopy) =>
      draftKeys(copy.patch).some((key) => (copy.patch[key] ?? '') !== (draft[key] ?? ''));
    localCopiesOf(reportId)
      .then((found) => isOpen && setCopies(found.filter(differs)))
      .catch(() => undefined); // A browser that keeps nothing has nothing to offer.
    return () => {
      isOpen = false;
    };
  }, [written, reportId]);

  const [latest] = copies.slice(-1);
  if (!latest) return null;
  const keys = copies.flatMap(({ patch }) => draftKeys(patch)).filter((key, index, all) => all.indexOf(key) === index);

  async function settle(isRestoring: boolean) {
    if (isRestoring) for (const { patch, replaced } of copies) saving.restore(patch, replaced);
    setCopies([]);
    await Promise.all(copies.map(({ id }) => dropLocalCopy(id)));
  }

  return (
    <section aria-label="未保存的修改" role="alert" className="notice-box space-y-3">
      <p>
        <strong>这台电脑上还留着上次没有保存成功的修改</strong>（{new Date(latest.at).toLocaleString('zh-CN')}，
        {keys.length} 处：
        {namesOf(keys)}）。
      </p>
      <div className="flex gap-3">
        <Button size="small" onClick={() => void settle(true)}>
          恢复这些修改
        </Button>
        <Button look="secondary" size="small" onClick={() => void settle(false)}>
          不要了
        </Button>
      </div>
    </section>
  );

  function namesOf(all: readonly DraftKey[]): string {
    const names = all.slice(0, NAMED).map((key) => fieldName(template, key));
    return names.join('、') + (all.length > NAMED ? ' 等' : '');
  }
}
