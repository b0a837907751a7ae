/** The cells that are selected together, marked on the page and announced to people who do not see it. */
import type { CellId } from '@/lib/template/keys';
import { isCellId } from '@/lib/template/registry';
import { type CellLines, cellsBetween } from './grid-navigation';

export class GridRange {
  /** The corner across from the current cell; undefined where one cell is selected. */
  private corner: CellId | undefined;

  constructor(
    private readonly table: HTMLTableElement,
    private readonly lines: CellLines,
    private readonly say: (text: string) => void,
  ) {}

  get other(): CellId | undefined {
    return this.corner;
  }

  /** Selects the cells between the two corners. */
  set(from: CellId, to: CellId): void {
    this.clear();
    if (to === from) return;
    this.corner = to;
    const block = this.block(from);
    for (const key of block.flat()) cellElement(this.table, key)?.closest('td')?.setAttribute('aria-selected', 'true');
    cellElement(this.table, to)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.say(`已选 ${block.length} 行 ${Math.max(...block.map(({ length }) => length))} 列`);
  }

  /** One cell is selected again. */
  clear(): void {
    if (!this.corner) return;
    this.corner = undefined;
    for (const cell of this.table.querySelectorAll('[aria-selected]')) cell.removeAttribute('aria-selected');
  }

  /** What is selected, row by row, `here` being the current cell. */
  block(here: CellId): CellLines {
    return cellsBetween(this.lines, here, this.corner ?? here);
  }
}

/** The element that shows a cell, or takes its input. */
export function cellElement(table: HTMLElement, key: CellId): HTMLElement | null {
  return table.querySelector<HTMLElement>(`[data-cell="${key}"]`);
}

/** The cell that an element shows. */
export function keyOfCell(cell: HTMLElement): CellId | undefined {
  const key = cell.dataset['cell'];
  return key && isCellId(key) ? key : undefined;
}
