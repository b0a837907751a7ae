'use client';

/** Comments that were being written here when the page was left or the session ended. */
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useKeptWords } from '@/components/ui/kept-text';
import { useReview } from './review-context';
import { spotId } from './spot-id';

export function UnsentComments() {
  const { nameOf, write, writingAt } = useReview();
  const kept = useKeptWords();
  const [unsent, setUnsent] = useState<ReturnType<typeof kept.under>>([]);

  // Also when another place is opened: what was typed at the one before is still unsent.
  useEffect(() => {
    setUnsent(kept.under('comment/').filter(({ name }) => name !== writingAt));
  }, [kept, writingAt]);

  function drop(place: string) {
    kept.keep(`comment/${place}`, '');
    setUnsent((all) => all.filter(({ name }) => name !== place));
  }

  return unsent.map(({ name: place, words }) => (
    <section
      key={place}
      aria-label="没有送出的批注"
      className="space-y-2 rounded border-l-4 border-warn bg-warn-tint p-3"
    >
      <p>
        <strong className="text-warn">没有送出的批注：</strong>
        {nameOf(place) || '原来的位置已经改写'}
      </p>
      <p className="whitespace-pre-wrap break-words">{words}</p>
      <div className="flex gap-3">
        {nameOf(place) && (
          <Button
            size="small"
            onClick={() => write?.({ place, text: document.getElementById(spotId(place))?.textContent ?? '' })}
          >
            接着写
          </Button>
        )}
        <Button look="secondary" size="small" onClick={() => drop(place)}>
          不要了
        </Button>
      </div>
    </section>
  ));
}
