'use client';

/** Leads the events of a table to its control, ahead of React: they end here. */
import { type RefObject, useEffect, useRef } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { GridControl } from './grid-control';
import type { CellLines } from './grid-navigation';
import { keyOfCell } from './grid-range';
import type { PastedBlock } from './pasted';

/** What one keystroke makes the browser tell. */
const TYPING = ['keydown', 'keypress', 'beforeinput', 'textInput', 'input', 'keyup'] as const;
const OTHERS = [
  'compositionstart',
  'compositionend',
  'paste',
  'copy',
  'cut',
  'focusin',
  'mousedown',
  'mouseover',
] as const;

interface Grid {
  readonly table: RefObject<HTMLTableElement | null>;
  /** The element that tells what cannot be seen. */
  readonly spoken: RefObject<HTMLParagraphElement | null>;
}

/** The refs of the table whose cells are typed in. `lines` are its cells as drawn; `onBlock` gets a block that was pasted. */
export function useGridControl(lines: CellLines, onBlock: (block: PastedBlock) => void): Grid {
  const table = useRef<HTMLTableElement>(null);
  const spoken = useRef<HTMLParagraphElement>(null);
  const { template, written, typed, act, shown, active } = useEditor();

  useEffect(() => {
    if (!table.current) return;
    const own = table.current;
    const say = (text: string) => {
      if (spoken.current) spoken.current.textContent = text;
    };
    const control = new GridControl(own, { template, written, typed, act, lines, onBlock, say });
    const onEvent = (event: Event) => {
      const cell = cellOf(own, event);
      if (!cell || isOfPage(event)) return;
      if (event.type !== 'focusin' && event.type !== 'mouseover') event.stopPropagation();
      LEADS[event.type]?.(control, event, cell);
    };
    for (const type of [...TYPING, ...OTHERS]) window.addEventListener(type, onEvent, true);
    // The focus may have come before the script of the page did.
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && own.contains(focused)) active.set(keyOfCell(focused));
    const unsubscribe = shown.subscribe(() => control.shown());
    return () => {
      for (const type of [...TYPING, ...OTHERS]) window.removeEventListener(type, onEvent, true);
      unsubscribe();
    };
  }, [lines, template, written, typed, act, shown, active, onBlock]);
  return { table, spoken };
}

/** What each kind of event tells the control; of typing, most of what the browser tells means nothing here. */
const LEADS: Readonly<Record<string, (control: GridControl, event: Event, cell: HTMLElement) => void>> = {
  keydown: (control, event) => event instanceof KeyboardEvent && control.pressed(event),
  input: (control) => control.changed(),
  compositionstart: (control) => control.composing(true),
  compositionend: (control) => control.composing(false),
  paste: (control, event) => event instanceof ClipboardEvent && control.block.pasted(event),
  copy: (control, event) => event instanceof ClipboardEvent && control.block.copied(event, false),
  cut: (control, event) => event instanceof ClipboardEvent && control.block.copied(event, true),
  focusin: (control, _, cell) => control.entered(cell),
  mousedown: (control, event, cell) => event instanceof MouseEvent && control.pointed(event, cell),
  mouseover: (control, event, cell) => event instanceof MouseEvent && control.drawnOver(cell, event.buttons === 1),
};

/** Keys with Alt mean something to the whole page, 下一部分 among them. */
function isOfPage(event: Event): boolean {
  return event instanceof KeyboardEvent && event.altKey;
}

/** The cell that an event is about: where it happens, or, for the mouse, what fills the place that it points to. */
function cellOf(table: HTMLElement, event: Event): HTMLElement | undefined {
  const target = event instanceof ClipboardEvent ? document.activeElement : event.target;
  if (!(target instanceof HTMLElement) || !table.contains(target)) return undefined;
  if (target.dataset['cell']) return target;
  if (!(event instanceof MouseEvent)) return undefined;
  return target.closest('td')?.querySelector<HTMLElement>('[data-cell]') ?? undefined;
}
