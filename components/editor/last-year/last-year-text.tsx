'use client';

/** Last year's text of a box, shown when asked for. */
import { useState } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { Button } from '@/components/ui/button';
import { later } from '@/components/ui/later';
import { priorCells } from '@/lib/report/compare/last-year';
import { showText } from '@/lib/report/prose/shown-text';
import { draftText } from '@/lib/report/report';
import type { ProseKey } from '@/lib/template/keys';
import { templateById } from '@/lib/template/registry';

const LastYearWords = later(async () => (await import('./last-year-words')).LastYearWords);

/** Nothing where last year's report has no text here. */
export function LastYearText({ proseKey }: { proseKey: ProseKey }) {
  const { prior, year } = useEditor();
  const [isOpen, setOpen] = useState(false);
  const text = prior
    ? showText(draftText(prior.draft, proseKey), {
        template: templateById(prior.templateId),
        cells: priorCells(prior),
      }).text.trim()
    : '';
  if (!text) return null;
  return (
    <>
      <Button look="quiet" size="inline" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? '收起上年的写法' : `看${year - 1}年怎么写`}
      </Button>
      {isOpen && <LastYearWords proseKey={proseKey} text={text} />}
    </>
  );
}
