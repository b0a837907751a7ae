'use client';

/** Last year's text of a box, with what stands in this year's text word for word. */
import { useEditor } from '@/components/editor/editor-context';
import { useValue } from '@/components/editor/value-store';
import { sameSentences } from '@/lib/report/compare/same-sentences';
import type { ProseKey } from '@/lib/template/keys';

export interface LastYearWordsProps {
  readonly proseKey: ProseKey;
  readonly text: string;
}

export function LastYearWords({ proseKey, text }: LastYearWordsProps) {
  const { checks, year } = useEditor();
  const now = useValue(checks, ({ shown }) => shown[proseKey] ?? '');
  const pieces = sameSentences(text, now);
  const same = pieces.filter(({ isSame }) => isSame).length;
  return (
    <blockquote className="last-year-text">
      <p className="text-sm text-muted">
        {year - 1}年报告，仅供参考，不要照抄。
        {same > 0
          ? `共${pieces.length}句，其中${same}句今年一字不差（有底色的）。`
          : `共${pieces.length}句，今年都不一样。`}
      </p>
      <p className="whitespace-pre-wrap break-words">
        {pieces.map(({ text: piece, isSame }, at) =>
          isSame ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the text of last year never changes.
            <mark key={at}>{piece}</mark>
          ) : (
            piece
          ),
        )}
      </p>
    </blockquote>
  );
}
