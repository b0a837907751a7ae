'use client';

/**
 * A box of running text with figures bound to cells. The box holds the text as people see it, so that input methods, copy
 * and paste are the browser's own; what is kept is the raw text, changed by what was done to the shown one.
 */
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { useValue } from '@/components/editor/value-store';
import type { Figure } from '@/lib/report/prose/bound-figures';
import { bindFigure, type Range, retype, unbindFigure } from '@/lib/report/prose/retype';
import {
  type FigureSource,
  figureText,
  type ShownFigure,
  type ShownText,
  showText,
} from '@/lib/report/prose/shown-text';
import type { ProseKey } from '@/lib/template/keys';
import { typeInto } from './type-into';

export interface BoundText {
  readonly shown: ShownText;
  readonly element: RefObject<HTMLTextAreaElement | null>;
  /** What is selected in the box; where the cursor last was, while the box is not in focus. */
  readonly selection: Range | undefined;
  /** Handlers and the first text of the box. */
  readonly field: {
    readonly defaultValue: string;
    readonly onChange: () => void;
    readonly onSelect: () => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
  };
  readonly source: () => FigureSource;
  /** Puts the figure in place of characters of the shown text. */
  readonly bind: (range: Range, figure: Figure, done: string) => void;
  /** Leaves the number of a figure as plain text. */
  readonly unbind: (figure: ShownFigure) => void;
  /** Types a text where the cursor is. */
  readonly type: (text: string) => void;
  /** Types the figure where the cursor is. */
  readonly insert: (figure: Figure) => void;
}

/** The text of a box, which follows the cells that its figures are bound to. */
export function useBoundText(key: ProseKey): BoundText {
  const { active, act, prior, template, typed, written } = useEditor();
  const element = useRef<HTMLTextAreaElement>(null);
  const [selection, setSelection] = useState<Range>();
  const raw = useValue(written, ({ draft }) => draft[key] ?? '');
  const text = useValue(written, ({ shown }) => shown[key] ?? '');
  const [defaultValue] = useState(text);

  useLayoutEffect(() => {
    if (element.current) follow(element.current, text);
  });

  const acts = useMemo(() => {
    const source = () => ({ template, cells: written.get().cells, prior });
    const latest = () => showText(written.get().draft[key] ?? '', source());
    const read = () => {
      const box = element.current;
      if (box) typed(key, retype(latest(), box.value, box.selectionEnd));
    };
    const select = () => {
      const box = element.current;
      if (box) setSelection({ from: box.selectionStart, to: box.selectionEnd });
    };
    return {
      source,
      // Whoever selects and presses a button at once leaves the box before the browser tells of the selection.
      field: { onChange: read, onSelect: select, onFocus: () => active.set(key), onBlur: select },
      bind: (range: Range, figure: Figure, done: string) =>
        act({ [key]: bindFigure(latest(), range, figure) }, `已关联到${done}`),
      unbind: (figure: ShownFigure) => act({ [key]: unbindFigure(latest(), figure) }, `已取消关联“${figure.text}”`),
      type(text: string) {
        if (element.current) typeInto(element.current, text);
        select();
      },
      insert(figure: Figure) {
        const box = element.current;
        if (!box) return;
        const { text: number } = figureText(figure, source());
        const from = box.selectionStart;
        typeInto(box, number);
        typed(key, bindFigure(latest(), { from, to: from + number.length }, figure));
        select();
      },
    };
  }, [active, act, key, prior, template, typed, written]);

  const shown = showText(raw, acts.source());
  return { ...acts, shown, element, selection, field: { ...acts.field, defaultValue } };
}

/** Shows a text that was changed elsewhere, the cursor staying where it was. */
function follow(box: HTMLTextAreaElement, text: string): void {
  if (box.value === text) return;
  const { selectionStart, selectionEnd } = box;
  box.value = text;
  if (document.activeElement === box) box.setSelectionRange(selectionStart, selectionEnd);
}
