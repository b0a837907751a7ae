/**
 * The hand on a table: what keys, the mouse and the clipboard do to its cells. It works ahead of React, because of each
 * keystroke's five events React would walk its tree for every one, which takes an office computer longer than all checks.
 */
import type { CellId } from '@/lib/template/keys';
import { type BlockPorts, GridBlock } from './grid-block';
import { type CursorPorts, GridCursor } from './grid-cursor';
import { type Command, commandOf } from './grid-keys';
import { type Move, nextCell } from './grid-navigation';
import { cellElement, GridRange, keyOfCell } from './grid-range';

export interface GridPorts extends CursorPorts, BlockPorts {
  /** Tells people who do not see the table. */
  readonly say: (text: string) => void;
}

export class GridControl {
  readonly block: GridBlock;
  private readonly cursor: GridCursor;
  private readonly range: GridRange;
  /** Where a run of Tab began: Enter goes on below it. */
  private tabbedFrom: CellId | undefined;
  /** After Escape, Tab leaves the table. */
  private isLeaving = false;
  private isDrawing = false;

  constructor(
    private readonly table: HTMLTableElement,
    private readonly ports: GridPorts,
  ) {
    this.cursor = new GridCursor(table, ports);
    this.range = new GridRange(table, ports.lines, ports.say);
    this.block = new GridBlock(this.cursor, this.range, ports);
  }

  /** A cell got the focus. */
  entered(cell: HTMLElement): void {
    const key = keyOfCell(cell);
    if (!key) return;
    if (!this.cursor.isAt(key)) {
      this.range.clear();
      this.tabbedFrom = undefined;
    }
    this.cursor.moveTo(key);
    this.cursor.rest();
  }

  /** A key went down in the current cell. */
  pressed(event: KeyboardEvent): void {
    // Enter that picks a candidate of an input method must not leave the cell.
    if (this.cursor.isComposing || event.isComposing || event.keyCode === 229) return;
    const { key, shiftKey } = event;
    const command = commandOf({ key, shiftKey, isControl: event.ctrlKey || event.metaKey }, this.cursor.mode);
    if (command?.do !== 'tab') this.isLeaving = false;
    if (command && this.execute(command)) event.preventDefault();
  }

  /** An input method begins or ends putting a word together. */
  composing(isComposing: boolean): void {
    this.cursor.isComposing = isComposing;
    if (isComposing) this.begin();
    else this.cursor.take();
  }

  /** The text of the current cell changed. */
  changed(): void {
    this.begin();
    if (!this.cursor.isComposing) this.cursor.take();
  }

  /** The mouse went down on a cell: a click selects, a second one edits, with Shift it selects up to here. */
  pointed(event: MouseEvent, cell: HTMLElement): void {
    const key = keyOfCell(cell);
    if (!key || event.button !== 0) return;
    this.isDrawing = true;
    const isHere = this.cursor.isAt(key) && cell === document.activeElement;
    if (isHere && this.cursor.mode === 'editing') return;
    event.preventDefault();
    if (event.shiftKey && this.cursor.isPlaced) this.extend(key);
    else if (!isHere) this.focus(key);
    else if (event.detail > 1) this.edit();
    else {
      this.range.clear();
      this.cursor.rest();
    }
  }

  /** The mouse goes over a cell; where its button went down on another, it selects up to here. */
  drawnOver(cell: HTMLElement, isDown: boolean): void {
    if (!isDown) this.isDrawing = false;
    const key = keyOfCell(cell);
    if (!this.isDrawing || !key || this.cursor.mode === 'editing') return;
    if (key !== (this.range.other ?? this.cursor.here)) this.extend(key);
  }

  /** Texts were changed other than by typing. */
  shown(): void {
    if (this.cursor.input() === document.activeElement) this.cursor.rest();
  }

  /** True where the browser must not do what else the key means. */
  private execute(command: Command): boolean {
    switch (command.do) {
      case 'tab':
        return this.tab(command.to);
      case 'move':
        this.go(command.to);
        break;
      case 'extend':
        this.grow(command.to);
        break;
      case 'edit':
        this.edit();
        break;
      case 'restore':
        this.restore();
        break;
      case 'clear':
        this.block.clear();
        break;
      case 'selectAll':
        this.selectAll();
        break;
      default:
        this.block.fill(command.do);
    }
    return true;
  }

  private go(to: Move): void {
    const from = to === 'down' && this.tabbedFrom ? this.tabbedFrom : this.cursor.here;
    this.tabbedFrom = undefined;
    const target = nextCell(this.ground(), from, to);
    this.range.clear();
    if (target) this.focus(target);
    else this.cursor.rest();
  }

  private tab(to: Move): boolean {
    const { here } = this.cursor;
    const target = this.isLeaving ? undefined : nextCell(this.ground(), here, to);
    this.isLeaving = false;
    if (!target) return false;
    const start = this.tabbedFrom ?? here;
    this.focus(target);
    this.tabbedFrom = this.rowOf(target) === this.rowOf(start) ? start : target;
    return true;
  }

  private grow(to: Move): void {
    const target = nextCell(this.ground(), this.range.other ?? this.cursor.here, to);
    this.cursor.rest();
    if (target) this.extend(target);
  }

  private edit(): void {
    this.range.clear();
    this.cursor.edit();
  }

  private restore(): void {
    if (this.cursor.mode === 'ready' && !this.range.other) {
      this.isLeaving = true;
      this.ports.say('按 Tab 键离开表格');
    }
    this.cursor.restore();
    this.range.clear();
    this.cursor.rest();
  }

  private begin(): void {
    this.isLeaving = false;
    this.cursor.begin();
  }

  private selectAll(): void {
    const all = this.ports.lines.flat();
    const [first, last] = [all[0], all[all.length - 1]];
    if (!first || !last) return;
    this.cursor.rest();
    this.extend(last, first);
  }

  private focus(key: CellId): void {
    this.range.clear();
    this.cursor.focus(key);
  }

  private extend(to: CellId, from = this.cursor.here): void {
    this.cursor.rest();
    if (from !== this.cursor.here) this.focus(from);
    this.cursor.moveTo(from);
    this.range.set(from, to);
  }

  private rowOf(key: CellId): number {
    return this.ports.lines.findIndex((line) => line.includes(key));
  }

  private ground() {
    const { lines } = this.ports;
    const row = cellElement(this.table, this.cursor.here)?.closest('tr')?.offsetHeight ?? 1;
    const headings = this.table.tHead?.offsetHeight ?? 0;
    const page = Math.max(1, Math.floor((window.innerHeight - headings) / Math.max(1, row)) - 2);
    return { lines, isTyped: this.cursor.isTyped, page };
  }
}
