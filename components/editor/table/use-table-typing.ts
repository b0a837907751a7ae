'use client';

/**
 * Typing in a table, ahead of React: of each keystroke's five events it would walk its tree for every one, down and up,
 * which takes an office computer longer than all the checks. What a keystroke does is done here; the events end here.
 */
import { type RefObject, useEffect, useRef } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import type { CellId } from '@/lib/template/keys';
import { isCellId } from '@/lib/template/registry';
import { type CellLines, nextCell } from './grid-navigation';
import { markLong } from './long-text';
import { clipboardOf, isBlock, type PastedBlock } from './pasted';

const EVENTS = ['keydown', 'keypress', 'beforeinput', 'textInput', 'input', 'keyup', 'paste'] as const;

/** The ref of the table whose cells are typed in. `lines` are its cells as drawn; `onBlock` gets a block that was pasted. */
export function useTableTyping(
  lines: CellLines,
  onBlock: (block: PastedBlock) => void,
): RefObject<HTMLTableElement | null> {
  const table = useRef<HTMLTableElement>(null);
  const { typed } = useEditor();

  useEffect(() => {
    const onEvent = (event: Event) => {
      const place = placeOf(table.current, event.target);
      if (!place) return;
      event.stopPropagation();
      const { cell, key } = place;
      if (event.type === 'keydown') moveOn(event, cell, key, lines, table.current);
      else if (event.type === 'input') takeText(cell, key, typed);
      else if (event.type === 'paste') takeBlock(event, key, onBlock);
    };
    for (const type of EVENTS) window.addEventListener(type, onEvent, true);
    return () => {
      for (const type of EVENTS) window.removeEventListener(type, onEvent, true);
    };
  }, [lines, typed, onBlock]);
  return table;
}

/** The cell of the table that an event happens in. */
function placeOf(
  table: HTMLElement | null,
  target: EventTarget | null,
): { cell: HTMLElement; key: CellId } | undefined {
  if (!(target instanceof HTMLElement) || !table?.contains(target)) return undefined;
  const key = target.dataset['cell'];
  return key && isCellId(key) ? { cell: target, key } : undefined;
}

function takeText(cell: HTMLElement, key: CellId, typed: (key: CellId, text: string) => void): void {
  if (!(cell instanceof HTMLInputElement)) return;
  markLong(cell, cell.value);
  typed(key, cell.value);
}

/** A single value is left to the browser. */
function takeBlock(event: Event, cell: CellId, onBlock: (block: PastedBlock) => void): void {
  if (!(event instanceof ClipboardEvent)) return;
  const clipboard = clipboardOf(event);
  if (!isBlock(clipboard)) return;
  event.preventDefault();
  onBlock({ cell, clipboard });
}

function moveOn(event: Event, cell: HTMLElement, from: CellId, lines: CellLines, table: HTMLElement | null): void {
  if (!(event instanceof KeyboardEvent) || isForOthers(event)) return;
  const to = nextCell(lines, from, { key: event.key, shiftKey: event.shiftKey, ...caretOf(cell) });
  if (event.key === 'Enter' || to) event.preventDefault();
  if (to) table?.querySelector<HTMLElement>(`[data-cell="${to}"]`)?.focus();
}

/** Enter that picks a candidate of an input method must not leave the cell; keys with Ctrl and the like are the browser's. */
function isForOthers({ isComposing, keyCode, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229 || ctrlKey || altKey || metaKey;
}

function caretOf(cell: HTMLElement): { isAtStart: boolean; isAtEnd: boolean } {
  if (!(cell instanceof HTMLInputElement)) return { isAtStart: true, isAtEnd: true };
  const { selectionStart, selectionEnd, value } = cell;
  const isAll = selectionStart === 0 && selectionEnd === value.length;
  return {
    isAtStart: isAll || (selectionStart === 0 && selectionEnd === 0),
    isAtEnd: isAll || (selectionStart === value.length && selectionEnd === value.length),
  };
}
