'use client';

/** The phrases of the person, each put in where the cursor is; what is selected can be kept as one. */
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { dropPhrase, keepPhrase, LONGEST_PHRASE, ownPhrases } from './own-phrases';
import type { BoundText } from './use-bound-text';

export interface PhrasePanelProps {
  readonly bound: BoundText;
}

export function PhrasePanel({ bound: { selection, shown, type } }: PhrasePanelProps) {
  const [phrases, setPhrases] = useState(ownPhrases);
  const selected = selection ? shown.text.slice(selection.from, selection.to).trim().slice(0, LONGEST_PHRASE) : '';
  return (
    <section aria-label="常用语" className="w-full space-y-2 rounded border border-line p-3 text-sm">
      <Button look="secondary" size="small" disabled={!selected} onClick={() => setPhrases(keepPhrase(selected))}>
        {selected ? `把选中的${selected.length}字存为常用语` : '先在上面选中文字，再存为常用语'}
      </Button>
      {phrases.length === 0 && <p className="text-muted">还没有常用语。存下的只在这台电脑上，各年、各部分都能用。</p>}
      <ul className="space-y-1">
        {phrases.map((phrase) => (
          <li key={phrase} className="flex items-start gap-3">
            <span className="min-w-0 flex-1 break-words">{phrase}</span>
            <Button look="quiet" size="inline" aria-label={`插入“${phrase}”`} onClick={() => type(phrase)}>
              插入
            </Button>
            <Button
              look="quiet"
              size="inline"
              aria-label={`删除常用语“${phrase}”`}
              onClick={() => setPhrases(dropPhrase(phrase))}
            >
              删除
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
