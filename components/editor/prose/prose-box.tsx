'use client';

/** One box of running text with its count of characters. */
import { useEffect } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { findingsAt, markOf } from '@/components/editor/findings/checked';
import { LastYearText } from '@/components/editor/last-year/last-year-text';
import { clipboardOf, pasteParagraphs } from '@/components/editor/table/pasted';
import { useValue } from '@/components/editor/value-store';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import { lengthOf } from '@/lib/report/wording';
import type { ProseKey } from '@/lib/template/keys';
import type { Prose } from '@/lib/template/types';
import { usualLength } from '@/lib/template/usual-lengths';
import { FigureShades } from './figure-shades';
import { FigureTools } from './figure-tools';
import { continueList } from './list-keys';
import { useBoundText } from './use-bound-text';

/** The box, as high as its text, under what it must say. */
export function ProseBox({ prose, rows }: { prose: Prose; rows: number }) {
  const { checks, unit } = useEditor();
  const bound = useBoundText(prose.key);
  const { element, field, shown } = bound;
  const mark = useValue(checks, (checked) => markOf(checked, prose.key));
  const describedBy = useValue(checks, (checked) => ids(checked, prose.key));
  const isHydrated = useIsHydrated();
  useEffect(() => fitHeight(element.current));
  useEffect(() => (element.current ? refitted(element.current) : undefined), [element]);

  return (
    <div className="prose-box">
      <label htmlFor={prose.key} className="font-bold">
        {prose.name}
        {prose.optional && <span className="ml-2 font-normal text-muted">可以不写</span>}
      </label>
      <p id={`${prose.key}-guide`} className="text-sm text-muted">
        {[...prose.guide, ...(unit.level === 'township' && prose.townshipGuide ? [prose.townshipGuide] : [])].join(
          '；',
        )}
        。
      </p>
      <div className="prose-field" data-single={/\n/.test(shown.text) ? undefined : ''}>
        <FigureShades shown={shown} mark={mark} />
        <textarea
          {...field}
          id={prose.key}
          ref={element}
          rows={rows}
          readOnly={!isHydrated}
          onKeyDown={(event) => {
            const { key, shiftKey, altKey, ctrlKey, metaKey, nativeEvent } = event;
            // Enter that picks a candidate of an input method is none.
            if (key !== 'Enter' || shiftKey || altKey || ctrlKey || metaKey || nativeEvent.isComposing) return;
            if (continueList(event.currentTarget)) event.preventDefault();
          }}
          onPaste={(event) => {
            const clipboard = clipboardOf(event.nativeEvent);
            if (!clipboard.html) return;
            event.preventDefault();
            void pasteParagraphs(event.currentTarget, clipboard);
          }}
          aria-invalid={mark === 'error' || undefined}
          aria-describedby={`${prose.key}-guide ${prose.key}-count ${describedBy}`.trim()}
          data-mark={mark}
        />
      </div>
      <div className="prose-foot">
        <p id={`${prose.key}-count`} className="text-sm text-muted">
          {lengthWords(lengthOf(shown.text), prose)}
        </p>
        <FigureTools id={prose.key} bound={bound} />
      </div>
      <LastYearText proseKey={prose.key} />
    </div>
  );
}

/** How long the text is, against what is usual for it. */
function lengthWords(length: number, prose: Prose): string {
  const { least, most } = usualLength(prose);
  if (most !== undefined) return `${length} 字，一般不超过 ${most} 字`;
  return least === undefined ? `${length} 字` : `${length} 字，一般不少于 ${least} 字`;
}

function ids(checked: Parameters<typeof findingsAt>[0], key: ProseKey): string {
  return findingsAt(checked, key)
    .map(({ id }) => id)
    .join(' ');
}

/** Fits the height anew when people choose other letters or another window, not when they draw the box larger. Returns what ends it. */
function refitted(box: HTMLTextAreaElement): () => void {
  const around = box.closest('.prose-box');
  const look = () => `${box.clientWidth} ${getComputedStyle(box).fontSize}`;
  let known = look();
  const observer = new ResizeObserver(() => {
    if (look() === known) return;
    known = look();
    fitHeight(box);
  });
  if (around) observer.observe(around);
  return () => observer.disconnect();
}

function fitHeight(element: HTMLTextAreaElement | null): void {
  if (!element) return;
  element.style.height = 'auto';
  element.style.height = `${element.scrollHeight + 2}px`;
}
