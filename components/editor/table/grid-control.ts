/**
 * The hand on a table: what keys, the mouse and the clipboard do to its cells. It works ahead of React, because of each
 * keystroke's five events React would walk its tree for every one, which takes an office computer longer than all checks.
 */
import type { Editor } from '@/components/editor/editor-context';
import type { Patch } from '@/lib/report/report';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';
import { blockText, fillDown, fillRight, fillWith, type Sheet } from './grid-fill';
import { type Command, commandOf, type Mode } from './grid-keys';
import { type CellLines, type Move, nextCell } from './grid-navigation';
import { cellElement, GridRange, keyOfCell } from './grid-range';
import { markLong } from './long-text';
import { clipboardOf, copyOut, isBlock, type PastedBlock } from './pasted';

export interface GridPorts extends Pick<Editor, 'template' | 'written' | 'typed' | 'act'> {
  readonly lines: CellLines;
  /** Gets a block of several values that was pasted. */
  readonly onBlock: (block: PastedBlock) => void;
  /** Tells people who do not see the table. */
  readonly say: (text: string) => void;
}

export class GridControl {
  private mode: Mode = 'ready';
  private current: CellId | undefined;
  /** What the current cell said when it was entered. */
  private before = '';
  private readonly range: GridRange;
  /** Where a run of Tab began: Enter goes on below it. */
  private tabbedFrom: CellId | undefined;
  /** After Escape, Tab leaves the table. */
  private isLeaving = false;
  private isComposing = false;
  private isDrawing = false;

  constructor(
    private readonly table: HTMLTableElement,
    private readonly ports: GridPorts,
  ) {
    this.range = new GridRange(table, ports.lines, ports.say);
  }

  /** A cell got the focus. */
  entered(cell: HTMLElement): void {
    const key = keyOfCell(cell);
    if (!key) return;
    if (key !== this.current) {
      this.range.clear();
      this.tabbedFrom = undefined;
    }
    this.current = key;
    this.rest();
  }

  /** A key went down in the current cell. */
  pressed(event: KeyboardEvent): void {
    // Enter that picks a candidate of an input method must not leave the cell.
    if (this.isComposing || event.isComposing || event.keyCode === 229 || event.altKey) return;
    const { key, shiftKey } = event;
    const command = commandOf({ key, shiftKey, isControl: event.ctrlKey || event.metaKey }, this.mode);
    if (command?.do !== 'tab') this.isLeaving = false;
    if (command && this.execute(command)) event.preventDefault();
  }

  /** Letters of an input method are no text of the cell yet. */
  composing(isComposing: boolean): void {
    this.isComposing = isComposing;
    if (isComposing) this.begin();
    else this.take();
  }

  /** The text of the current cell changed. */
  changed(): void {
    this.begin();
    if (!this.isComposing) this.take();
  }

  /** The mouse went down on a cell: a click selects, a second one edits, with Shift it selects up to here. */
  pointed(event: MouseEvent, cell: HTMLElement): void {
    const key = keyOfCell(cell);
    if (!key || event.button !== 0) return;
    this.isDrawing = true;
    const isHere = key === this.current && cell === document.activeElement;
    if (isHere && this.mode === 'editing') return;
    event.preventDefault();
    if (event.shiftKey && this.current) this.extend(key);
    else if (!isHere) this.focus(key);
    else if (event.detail > 1) this.edit();
    else {
      this.range.clear();
      this.rest();
    }
  }

  /** The mouse goes over a cell; where its button went down on another, it selects up to here. */
  drawnOver(cell: HTMLElement, isDown: boolean): void {
    if (!isDown) this.isDrawing = false;
    const key = keyOfCell(cell);
    if (this.isDrawing && key && key !== (this.range.other ?? this.current) && this.mode !== 'editing')
      this.extend(key);
  }

  /** The selected cells go to the clipboard; `isCut` clears them. While a text is edited, the browser copies of it. */
  copied(event: ClipboardEvent, isCut: boolean): void {
    if (this.mode === 'editing') return;
    const isOut = copyOut(
      event,
      blockText(this.block(), (cell) => this.textOf(cell)),
    );
    if (!isOut) return;
    event.preventDefault();
    if (isCut) this.clear();
  }

  /** A block goes to whoever places blocks; one value fills the range; a value for one cell is left to the browser. */
  pasted(event: ClipboardEvent): void {
    const clipboard = clipboardOf(event);
    const block = this.block();
    const [first] = block.flat();
    if (!first) return;
    if (isBlock(clipboard)) {
      event.preventDefault();
      this.ports.onBlock({ cell: first, clipboard });
    } else if (this.range.other) {
      event.preventDefault();
      this.write(fillWith(this.sheet(), block, clipboard.text.trim()), '已粘贴到');
    }
  }

  /** Texts were changed other than by typing. */
  shown(): void {
    if (this.input() === document.activeElement) this.rest();
  }

  /** True where the browser must not do what else the key means. */
  private execute(command: Command): boolean {
    switch (command.do) {
      case 'move':
        this.go(command.to);
        return true;
      case 'tab':
        return this.tab(command.to);
      case 'extend': {
        const to = nextCell(this.ground(), this.range.other ?? this.here(), command.to);
        this.rest();
        if (to) this.extend(to);
        return true;
      }
      case 'edit':
        this.edit();
        return true;
      case 'restore':
        this.restore();
        return true;
      case 'clear':
        this.clear();
        return true;
      case 'selectAll':
        this.selectAll();
        return true;
      default:
        this.fill(command.do);
        return true;
    }
  }

  private go(to: Move): void {
    const from = to === 'down' && this.tabbedFrom ? this.tabbedFrom : this.here();
    this.tabbedFrom = undefined;
    const target = nextCell(this.ground(), from, to);
    this.range.clear();
    if (target) this.focus(target);
    else this.rest();
  }

  private tab(to: Move): boolean {
    const target = this.isLeaving ? undefined : nextCell(this.ground(), this.here(), to);
    this.isLeaving = false;
    if (!target) return false;
    this.tabbedFrom ??= this.here();
    const { tabbedFrom } = this;
    this.focus(target);
    this.tabbedFrom = this.rowOf(target) === this.rowOf(tabbedFrom) ? tabbedFrom : target;
    return true;
  }

  private edit(): void {
    const input = this.input();
    if (!input) return;
    this.range.clear();
    this.mode = 'editing';
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }

  private restore(): void {
    const input = this.input();
    if (this.mode === 'ready' && !this.range.other) {
      this.isLeaving = true;
      this.ports.say('按 Tab 键离开表格');
    }
    if (this.mode !== 'ready' && input && input.value !== this.before) this.put(input, this.before);
    this.range.clear();
    this.rest();
  }

  private clear(): void {
    const input = this.input();
    if (!this.range.other && input) {
      if (input.value !== '') this.put(input, '');
      this.rest();
      return;
    }
    this.write(fillWith(this.sheet(), this.block(), ''), '已清除');
  }

  private selectAll(): void {
    const all = this.ports.lines.flat();
    const [first, last] = [all[0], all[all.length - 1]];
    if (!first || !last) return;
    this.rest();
    this.extend(last, first);
  }

  private fill(how: 'fillDown' | 'fillRight' | 'fillRange'): void {
    const [sheet, block] = [this.sheet(), this.block()];
    if (how === 'fillDown') this.write(fillDown(sheet, block), '已向下填充');
    else if (how === 'fillRight') this.write(fillRight(sheet, block), '已向右填充');
    else this.write(fillWith(sheet, block, this.textOf(this.here())), '已填入');
    this.rest();
  }

  private write(patch: Patch, done: string): void {
    const count = Object.keys(patch).length;
    if (count > 0) this.ports.act(patch, `${done} ${count} 格`);
    this.rest();
  }

  /** The first key over a selected text. */
  private begin(): void {
    this.isLeaving = false;
    if (this.mode === 'ready') this.mode = 'entering';
  }

  /** The text of the input becomes that of the draft; full-width digits are digits. */
  private take(): void {
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

  private put(input: HTMLInputElement, text: string): void {
    input.value = text;
    this.take();
  }

  /** Nothing is being typed: the whole text is selected, so that the next key replaces it. */
  private rest(): void {
    this.mode = 'ready';
    if (!this.current) return;
    this.before = this.textOf(this.current);
    const input = this.input();
    if (input && input === document.activeElement) input.select();
  }

  private focus(key: CellId): void {
    this.range.clear();
    cellElement(this.table, key)?.focus();
  }

  private extend(to: CellId, from = this.here()): void {
    this.rest();
    if (from !== this.here()) this.focus(from);
    this.current = from;
    this.range.set(from, to);
  }

  private here(): CellId {
    const [first] = this.ports.lines.flat();
    const key = this.current ?? first;
    if (!key) throw new Error('a table without cells');
    return key;
  }

  private rowOf(key: CellId): number {
    return this.ports.lines.findIndex((line) => line.includes(key));
  }

  private block(): CellLines {
    return this.range.block(this.here());
  }

  private ground() {
    const { lines } = this.ports;
    const row = cellElement(this.table, this.here())?.closest('tr')?.offsetHeight ?? 1;
    const headings = this.table.tHead?.offsetHeight ?? 0;
    const page = Math.max(1, Math.floor((window.innerHeight - headings) / Math.max(1, row)) - 2);
    return { lines, isTyped: this.isTyped, page };
  }

  private sheet(): Sheet {
    return { lines: this.ports.lines, draft: this.ports.written.get().draft, isTyped: this.isTyped };
  }

  private readonly isTyped = (key: CellId): boolean => !cellSpec(this.ports.template, key).terms;

  private input(): HTMLInputElement | undefined {
    const cell = this.current && cellElement(this.table, this.current);
    return cell instanceof HTMLInputElement ? cell : undefined;
  }

  private textOf(key: CellId): string {
    return this.isTyped(key)
      ? (this.ports.written.get().draft[key] ?? '')
      : (cellElement(this.table, key)?.textContent ?? '');
  }
}

/** The same text with the digits and the point of an input method in full width as digits. */
function halfWidth(text: string): string {
  return text.replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
