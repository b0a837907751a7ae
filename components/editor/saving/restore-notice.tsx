'use client';

/** Texts that this browser kept and the server never got: each beside what stands now, with times, for a choice. */
import { useEffect, useRef, useState } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { useValue } from '@/components/editor/value-store';
import { Button } from '@/components/ui/button';
import { fieldName } from '@/lib/report/field-name';
import { formatMoment } from '@/lib/report/moment';
import { showText } from '@/lib/report/prose/shown-text';
import type { DraftKey } from '@/lib/template/keys';
import { forgetTexts, type Kept, type KeptText, keptTexts } from './kept-texts';
import type { Saving } from './use-autosave';

/** Puts texts of the copies into the form and forgets them there once this tab keeps them. */
type Take = (copies: Kept['copies'], texts: readonly KeptText[], done: string) => Promise<void>;

/** Nothing where nothing was kept, or where the server holds all of it. */
export function RestoreNotice({ reportId, saving }: { reportId: string; saving: Saving }) {
  const { written, act } = useEditor();
  const { earlierCopy } = saving;
  const [{ copies, texts }, setKept] = useState<Kept>({ copies: [], texts: [] });

  const take = useRef<Take>(undefined);
  useEffect(() => {
    take.current = async (from, chosen, done) => {
      act(Object.fromEntries(chosen.map(({ key, mine }) => [key, mine])), `${done} ${chosen.length} 处`);
      await saving.keep();
      await forgetTexts(from, keysOf(chosen));
    };
  });

  useEffect(() => {
    let isOpen = true;
    const look = async () => {
      const found = await keptTexts(reportId, written.get().draft, earlierCopy);
      if (!isOpen) return;
      const own = found.texts.filter(({ isOwn }) => isOwn);
      setKept({ ...found, texts: found.texts.filter(({ isOwn }) => !isOwn) });
      if (own.length > 0) await take.current?.(found.copies, own, '已接着保存刚才没有存上的');
    };
    look().catch(() => undefined); // A browser that keeps nothing has nothing to offer.
    return () => {
      isOpen = false;
    };
  }, [written, reportId, earlierCopy]);

  async function settle(chosen: readonly KeptText[], choice: 'mine' | 'present') {
    const keys = keysOf(chosen);
    setKept({ copies, texts: texts.filter(({ key }) => !keys.includes(key)) });
    if (choice === 'mine') await take.current?.(copies, chosen, '已恢复本机的');
    else await forgetTexts(copies, keys);
  }

  if (texts.length === 0) return null;
  return (
    <section aria-label="未保存的修改" role="alert" className="notice-box space-y-3">
      <p>
        <strong>这台电脑上留有 {texts.length} 处上次没有保存成功的修改。</strong>
        请逐处比较后选用；选了本机的，也可以撤销。
      </p>
      <table className="kept-texts">
        <thead>
          <tr>
            <th scope="col">位置</th>
            <th scope="col">本机</th>
            <th scope="col">现有</th>
          </tr>
        </thead>
        <tbody>
          {texts.map((text) => (
            <KeptRow key={text.key} text={text} onChoose={(choice) => void settle([text], choice)} />
          ))}
        </tbody>
      </table>
      {texts.length > 1 && (
        <div className="flex gap-3">
          <Button look="secondary" size="small" onClick={() => void settle(texts, 'mine')}>
            全部用本机的
          </Button>
          <Button look="secondary" size="small" onClick={() => void settle(texts, 'present')}>
            全部保留现有的
          </Button>
        </div>
      )}
    </section>
  );
}

function keysOf(texts: readonly KeptText[]): DraftKey[] {
  return texts.map(({ key }) => key);
}

function KeptRow({
  text: { key, mine, typedAt, saved },
  onChoose,
}: {
  text: KeptText;
  onChoose: (choice: 'mine' | 'present') => void;
}) {
  const { template } = useEditor();
  const name = fieldName(template, key);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <p className="text-sm text-muted">{formatMoment(new Date(typedAt).toISOString())} 填写</p>
        <ShownText text={mine} />
        <Button look="secondary" size="small" aria-label={`${name}：用本机的`} onClick={() => onChoose('mine')}>
          用本机的
        </Button>
      </td>
      <td>
        <p className="text-sm text-muted">{saved ? `${formatMoment(saved.at)} ${saved.by}保存` : '还没有保存过'}</p>
        <PresentText fieldKey={key} />
        <Button look="secondary" size="small" aria-label={`${name}：保留现有的`} onClick={() => onChoose('present')}>
          保留现有的
        </Button>
      </td>
    </tr>
  );
}

/** What stands in the form now. */
function PresentText({ fieldKey }: { fieldKey: DraftKey }) {
  const { written } = useEditor();
  return <ShownText text={useValue(written, ({ draft }) => draft[fieldKey] ?? '')} />;
}

function ShownText({ text }: { text: string }) {
  const { prior, template, written } = useEditor();
  const shown = useValue(written, ({ cells }) => showText(text, { template, cells, prior }).text);
  return <p className="whitespace-pre-wrap break-words">{shown || '（空白）'}</p>;
}
