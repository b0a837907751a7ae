/** Telling tables of data from tables that lay a page out; the latter are entered, so that what they hold is read. */
import { ROW_CELLS, TABLE_ROWS, TEXT_LENGTH } from '@/lib/import/limits';
import type { Block, SourceTable } from '@/lib/import/source-document';

/** A table as a reader finds it: cells with whatever stands in them. */
export interface RawTable {
  readonly rows: readonly (readonly RawCell[])[];
}

export interface RawCell {
  readonly blocks: readonly Block[];
  readonly colSpan: number;
  rowSpan: number;
}

/** Characters that no cell of the form reaches. */
const LONG_CELL = 300;

/** The table as a block, or the content of its cells where it only lays the page out. */
export function tableBlocks({ rows }: RawTable): Block[] {
  if (isLayout(rows)) return rows.flatMap((cells) => cells.flatMap(({ blocks }) => blocks));
  const table: SourceTable = {
    kind: 'table',
    rows: rows
      .slice(0, TABLE_ROWS)
      .map((cells) =>
        cells
          .slice(0, ROW_CELLS)
          .map(({ blocks, colSpan, rowSpan }) => ({ text: blocksText(blocks), colSpan, rowSpan })),
      ),
  };
  return rows.length > 0 ? [table] : [];
}

/** A single cell, a cell with a real table in it, or one with as much text as only a page has. */
function isLayout(rows: RawTable['rows']): boolean {
  const cells = rows.flat();
  if (cells.length === 1) return true;
  return cells.some(({ blocks }) => {
    if (isPlain(blocks)) return false;
    const inner = blocks.some(
      (block) => block.kind === 'table' && block.rows.length > 1 && block.rows.length * 2 > rows.length,
    );
    return inner || (blocks.length > 2 && blocksText(blocks).length > LONG_CELL);
  });
}

/** Nothing, or one paragraph: most cells are such. */
function isPlain(blocks: readonly Block[]): boolean {
  return blocks.length === 0 || (blocks.length === 1 && blocks[0]?.kind === 'paragraph');
}

/** All text of some blocks, a line for each paragraph and cell. */
function blocksText(blocks: readonly Block[]): string {
  const [only] = blocks;
  if (blocks.length === 1 && only?.kind === 'paragraph') return only.text.slice(0, TEXT_LENGTH);
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.flatMap((cells) => cells.map(({ text }) => text)),
  );
  return lines
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, TEXT_LENGTH);
}
