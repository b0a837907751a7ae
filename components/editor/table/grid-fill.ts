/** What clearing, filling and copying a block of cells changes or says. Pure: cells and texts in, texts out. */
import type { Draft, Patch } from '@/lib/report/report';
import type { CellId } from '@/lib/template/keys';
import type { CellLines } from './grid-navigation';

export interface Sheet {
  readonly lines: CellLines;
  readonly draft: Draft;
  readonly isTyped: (cell: CellId) => boolean;
}

/** Every typed cell of the block says `text`; blank clears. Only cells that change are in the patch, here and below. */
export function fillWith(sheet: Sheet, block: CellLines, text: string): Patch {
  return changes(
    sheet,
    block.flat().map((cell) => [cell, text] as const),
  );
}

/** The first row goes down through the block; a block of one row takes what stands above it. */
export function fillDown(sheet: Sheet, block: CellLines): Patch {
  const [first = []] = block;
  const source = block.length > 1 ? [] : [first.flatMap((cell) => neighbour(sheet, cell, -1, 0))];
  const rows = [...source, ...block];
  const columns = (rows[0] ?? []).map((_, at) => rows.flatMap((row) => row[at] ?? []));
  return repeatFirst(sheet, columns);
}

/** The first column goes right through the block; a block of one column takes what stands left of it. */
export function fillRight(sheet: Sheet, block: CellLines): Patch {
  const isOne = block.every(({ length }) => length < 2);
  const rows = isOne ? block.map((row) => [...row.flatMap((cell) => neighbour(sheet, cell, 0, -1)), ...row]) : block;
  return repeatFirst(sheet, rows);
}

/** The cell so many rows and columns on, between rows of the same length only. */
function neighbour({ lines }: Sheet, cell: CellId, down: number, right: number): CellId[] {
  const row = lines.findIndex((line) => line.includes(cell));
  const [line, target] = [lines[row], lines[row + down]];
  if (!line || target?.length !== line.length) return [];
  return target.slice(line.indexOf(cell) + right).slice(0, line.indexOf(cell) + right < 0 ? 0 : 1);
}

/** In each run the first cell gives its text to the others; a computed one gives nothing. */
function repeatFirst(sheet: Sheet, runs: CellLines): Patch {
  const pairs = runs.flatMap(([source, ...others]) => {
    if (!source || !sheet.isTyped(source)) return [];
    return others.map((cell) => [cell, sheet.draft[source] ?? ''] as const);
  });
  return changes(sheet, pairs);
}

function changes({ draft, isTyped }: Sheet, pairs: readonly (readonly [CellId, string])[]): Patch {
  return Object.fromEntries(pairs.filter(([cell, text]) => isTyped(cell) && (draft[cell] ?? '') !== text));
}

/** The block as text that spreadsheets take in: a tab between cells, a line for each row. */
export function blockText(block: CellLines, textOf: (cell: CellId) => string): string {
  return block.map((row) => row.map(textOf).join('\t')).join('\n');
}
