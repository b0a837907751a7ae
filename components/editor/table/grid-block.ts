/** What is done to the selected cells together: clearing, filling, copying and pasting. */
import type { Editor } from '@/components/editor/editor-context';
import type { Patch } from '@/lib/report/report';
import type { GridCursor } from './grid-cursor';
import { blockText, fillDown, fillRight, fillWith, type Sheet } from './grid-fill';
import type { CellLines } from './grid-navigation';
import type { GridRange } from './grid-range';
import { clipboardOf, copyOut, isBlock, type PastedBlock } from './pasted';

export interface BlockPorts extends Pick<Editor, 'written' | 'act'> {
  readonly lines: CellLines;
  /** Gets a block of several values that was pasted. */
  readonly onBlock: (block: PastedBlock) => void;
}

export class GridBlock {
  constructor(
    private readonly cursor: GridCursor,
    private readonly range: GridRange,
    private readonly ports: BlockPorts,
  ) {}

  clear(): void {
    if (this.range.other) {
      this.write(fillWith(this.sheet(), this.cells(), ''), '已清除');
    } else {
      this.cursor.put('');
      this.cursor.rest();
    }
  }

  fill(how: 'fillDown' | 'fillRight' | 'fillRange'): void {
    const [sheet, block] = [this.sheet(), this.cells()];
    if (how === 'fillDown') this.write(fillDown(sheet, block), '已向下填充');
    else if (how === 'fillRight') this.write(fillRight(sheet, block), '已向右填充');
    else this.write(fillWith(sheet, block, this.cursor.textOf(this.cursor.here)), '已填入');
  }

  /** The cells go to the clipboard; `isCut` clears them. While a text is edited, the browser copies of it. */
  copied(event: ClipboardEvent, isCut: boolean): void {
    if (this.cursor.mode === 'editing') return;
    const text = blockText(this.cells(), (cell) => this.cursor.textOf(cell));
    if (!copyOut(event, text)) return;
    event.preventDefault();
    if (isCut) this.clear();
  }

  /** A block goes to whoever places blocks; one value fills the range; a value for one cell is left to the browser. */
  pasted(event: ClipboardEvent): void {
    const clipboard = clipboardOf(event);
    const block = this.cells();
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

  private write(patch: Patch, done: string): void {
    const count = Object.keys(patch).length;
    if (count > 0) this.ports.act(patch, `${done} ${count} 格`);
    this.cursor.rest();
  }

  private cells(): CellLines {
    return this.range.block(this.cursor.here);
  }

  private sheet(): Sheet {
    return { lines: this.ports.lines, draft: this.ports.written.get().draft, isTyped: this.cursor.isTyped };
  }
}
