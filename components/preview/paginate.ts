/** Where pages break, worked out from measured heights. Lengths are pixels. */

export interface Block {
  readonly height: number;
  /** Height of a line where the block may break between lines; absent for a block that stays whole. */
  readonly line?: number;
  /** A heading stays with what follows it. */
  readonly keepWithNext?: boolean;
}

/** The part of a block that stands on one page. */
export interface Piece {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

export type Sheet = readonly Piece[];

/** Lines that must stand together at either side of a break. */
const LEAST_LINES = 2;

/** The sheets that hold the blocks in order. A block that stays whole but is higher than a sheet gets one of its own, cut off. */
export function paginate(blocks: readonly Block[], sheetHeight: number): readonly Sheet[] {
  const sheets: Piece[][] = [[]];
  let used = 0;
  const turn = () => {
    sheets.push([]);
    used = 0;
  };
  const put = (piece: Piece) => {
    sheets[sheets.length - 1]?.push(piece);
    used += piece.to - piece.from;
  };
  blocks.forEach((block, index) => {
    if (used > 0 && used + leastHeight(blocks, index) > sheetHeight) turn();
    let from = 0;
    while (block.line && used + block.height - from > sheetHeight) {
      const to = from + breakAfter(block.height - from, block.line, sheetHeight - used);
      put({ block: index, from, to });
      turn();
      from = to;
    }
    put({ block: index, from, to: block.height });
  });
  return sheets;
}

/** What must fit under the blocks before it for a block to begin there. */
function leastHeight(blocks: readonly Block[], index: number): number {
  const block = blocks[index];
  if (!block) return 0;
  const own = block.line ? Math.min(block.height, LEAST_LINES * block.line) : block.height;
  return block.keepWithNext ? own + leastHeight(blocks, index + 1) : own;
}

/** Whole lines that fit, leaving no single line over. */
function breakAfter(height: number, line: number, room: number): number {
  const fitting = Math.floor((room + 1) / line);
  const left = Math.round(height / line) - fitting;
  const lines = left > 0 && left < LEAST_LINES ? fitting - (LEAST_LINES - left) : fitting;
  return Math.max(1, lines) * line;
}
