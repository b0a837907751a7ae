'use client';

/** The phrases of the person, each put in where the cursor is; what is selected can be kept as one. */
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { LONGEST_PHRASE } from '@/lib/report/limits/own-phrases';
import { dropPhrase, keepPhrase, ownPhrases, type PhrasesAnswer } from './own-phrases';
import type { BoundText } from './use-bound-text';

export interface PhrasePanelProps {
  readonly bound: BoundText;
}

export function PhrasePanel({ bound: { selection, shown, type } }: PhrasePanelProps) {
  const { phrases, problem, change } = usePhrases();
  const selected = selection ? shown.text.slice(selection.from, selection.to).trim().slice(0, LONGEST_PHRASE) : '';
  return (
    <section aria-label="常用语" className="w-full space-y-2 rounded border border-line p-3 text-sm">
      <Button look="secondary" size="small" disabled={!selected} onClick={() => change(keepPhrase(selected))}>
        {selected ? `把选中的${selected.length}字存为常用语` : '先在上面选中文字，再存为常用语'}
      </Button>
      <p role="status" className={problem ? 'text-danger' : 'text-muted'}>
        {problem ?? (phrases?.length === 0 && '还没有常用语。存下的跟着您的账号，各年、各部分、换一台电脑都能用。')}
      </p>
      <ul className="space-y-1">
        {phrases?.map((phrase) => (
          <li key={phrase} className="flex items-start gap-3">
            <span className="min-w-0 flex-1 break-words">{phrase}</span>
            <Button look="quiet" size="inline" aria-label={`插入“${phrase}”`} onClick={() => type(phrase)}>
              插入
            </Button>
            <Button
              look="quiet"
              size="inline"
              aria-label={`删除常用语“${phrase}”`}
              onClick={() => change(dropPhrase(phrase))}
            >
              删除
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The phrases as they last came; what was asked and declined leaves them as they are. */
function usePhrases() {
  const [{ phrases, problem }, setAnswer] = useState<PhrasesAnswer>({});
  const change = (asked: Promise<PhrasesAnswer>) =>
    void asked.then((answer) => setAnswer((known) => ({ ...answer, phrases: answer.phrases ?? known.phrases ?? [] })));
  useEffect(() => {
    let isOpen = true;
    void ownPhrases().then((answer) => isOpen && setAnswer(answer));
    return () => {
      isOpen = false;
    };
  }, []);
  return { phrases, problem, change };
}
