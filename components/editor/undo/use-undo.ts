'use client';

/** Ctrl+Z, Ctrl+Y and the bar, for cells and prose alike: in the open section, with the cursor where something changed. */
import { useCallback, useEffect } from 'react';
import type { Editor } from '@/components/editor/editor-context';
import { fieldElement } from '@/components/editor/focus-place';
import { textChange } from '@/lib/report/compare/text-change';
import { draftKeys, isDraftKey } from '@/lib/report/draft-keys';
import type { Patch } from '@/lib/report/report';
import type { IsHere, Return, Step } from './undo-history';

type UndoEditor = Pick<Editor, 'history' | 'written'>;

/** Follows the keys; returns what takes back one step. `bringBack` shows and saves the texts of a step. */
export function useUndo(
  { history, written }: UndoEditor,
  isHere: IsHere,
  bringBack: (patch: Patch) => void,
): (step: Step) => void {
  const bring = useCallback(
    (back: Return | undefined) => {
      if (!back) return;
      const before = written.get().shown;
      bringBack(back.patch);
      const after = written.get().shown;
      const key = draftKeys(back.patch).find(isHere);
      if (!key) return;
      const { from, inserted } = textChange(before[key] ?? '', after[key] ?? '');
      // React brings the boxes up to date in a task of the same kind, which stands before this one.
      queueMicrotask(() => focusAt(fieldElement(key), from + inserted));
    },
    [written, bringBack, isHere],
  );

  useEffect(() => {
    const go = (way: 'undo' | 'redo') => bring(history[way](isHere, written.get().draft));
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || !isOurs(event.target)) return;
      const way = wayOf(event);
      if (way) {
        event.preventDefault();
        go(way);
      } else if (MOVES.test(event.key)) history.pause();
    };
    // The menu of the browser and that of the right button.
    const onMenu = (event: InputEvent) => {
      const way = event.inputType === 'historyUndo' ? 'undo' : event.inputType === 'historyRedo' ? 'redo' : undefined;
      if (!way || !isOurs(event.target)) return;
      event.preventDefault();
      go(way);
    };
    const onPointer = () => history.pause();
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('beforeinput', onMenu, true);
    window.addEventListener('pointerdown', onPointer, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('beforeinput', onMenu, true);
      window.removeEventListener('pointerdown', onPointer, true);
    };
  }, [history, written, isHere, bring]);

  return useCallback((step: Step) => bring(history.undoStep(step, written.get().draft)), [bring, history, written]);
}

/** Keys that move the caret: what is typed after them is a step of its own. */
const MOVES = /^(Arrow|Home|End|Page|Enter|Tab)/;

function wayOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : undefined;
}

/** Fields of the report, and the page where no field has the focus. Other boxes, as that of a comment, keep the browser's undo. */
function isOurs(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return true;
  if (target.dataset['cell'] || isDraftKey(target.id)) return true;
  return !target.isContentEditable && !target.matches('input, textarea, select');
}

function focusAt(field: HTMLElement | null, caret: number): void {
  if (!field) return;
  if (document.activeElement !== field) field.focus();
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(caret, caret);
  field.scrollIntoView({ block: 'nearest' });
}
