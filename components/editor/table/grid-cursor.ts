/** The current cell of a table: which one it is, what it says, and how typing in it stands. */

import type { Editor } from '@/components/editor/editor-context';
import { halfWidth } from '@/lib/report/read-number';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';
import type { Mode } from './grid-keys';
import type { CellLines } from './grid-navigation';
import { cellElement } from './grid-range';
import { markLong } from './long-text';

export interface CursorPorts extends Pick<Editor, 'template' | 'written' | 'typed'> {
  readonly lines: CellLines;
}

export class GridCursor {
  mode: Mode = 'ready';
  /** Letters of an input method are being put together: no text of the cell yet. */
  isComposing = false;
  private current: CellId | undefined;
  /** What the current cell said when it was entered. */
  private before = '';

  constructor(
    readonly table: HTMLTableElement,
    private readonly ports: CursorPorts,
  ) {}

  /** The current cell; before any had the focus, the first one. */
  get here(): CellId {
    const [first] = this.ports.lines.flat();
    const key = this.current ?? first;
    if (!key) throw new Error('a table without cells');
    return key;
  }

  /** Whether any cell had the focus yet. */
  get isPlaced(): boolean {
    return this.current !== undefined;
  }

  isAt(key: CellId): boolean {
    return key === this.current;
  }

  moveTo(key: CellId): void {
    this.current = key;
  }

  /** Gives the focus to a cell. */
  focus(key: CellId): void {
    cellElement(this.table, key)?.focus();
  }

  /** The box of the current cell, where it is one that is typed in. */
  input(): HTMLInputElement | undefined {
    const cell = this.current && cellElement(this.table, this.current);
    return cell instanceof HTMLInputElement ? cell : undefined;
  }

  readonly isTyped = (key: CellId): boolean => !cellSpec(this.ports.template, key).terms;

  textOf(key: CellId): string {
    return this.isTyped(key)
      ? (this.ports.written.get().draft[key] ?? '')
      : (cellElement(this.table, key)?.textContent ?? '');
  }

  /** Nothing is being typed: the whole text is selected, so that the next key replaces it. */
  rest(): void {
    this.mode = 'ready';
    if (!this.current) return;
    this.before = this.textOf(this.current);
    const input = this.input();
    if (input && input === document.activeElement) input.select();
  }

  /** The caret goes to the end of the text. */
  edit(): void {
    const input = this.input();
    if (!input) return;
    this.mode = 'editing';
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }

  /** The first key over a selected text. */
  begin(): void {
    if (this.mode === 'ready') this.mode = 'entering';
  }

  /** The text of the box becomes that of the draft; full-width digits are digits. */
  take(): void {
    const input = this.input();
    const { current } = this;
    if (!input || !current) return;
    const text = halfWidth(input.value);
    if (text !== input.value) {
      const { selectionStart, selectionEnd } = input;
      input.value = text;
      input.setSelectionRange(selectionStart, selectionEnd);
    }
    markLong(input, text);
    this.ports.typed(current, text);
  }

  /** The current cell says what it said when it was entered. */
  restore(): void {
    if (this.mode !== 'ready') this.put(this.before);
  }

  /** Types a text into the current cell in place of its own. */
  put(text: string): void {
    const input = this.input();
    if (!input || input.value === text) return;
    input.value = text;
    this.take();
  }
}
