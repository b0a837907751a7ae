/** The grid of a table from its merged cells: which columns each cell takes. */
import type { SourceTable } from '@/lib/import/source-document';

export interface PlacedCell {
  readonly text: string;
  readonly column: number;
  /** The column after its last one. */
  readonly end: number;
}

/** The cells that begin in each row, with their columns; cells that reach down from above take their columns first. */
export function placeCells({ rows }: SourceTable): PlacedCell[][] {
  // For every column, the row up to which a cell from above reaches.
  const reach: number[] = [];
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map(({ text, colSpan, rowSpan }) => {
      while ((reach[column] ?? 0) > row) column += 1;
      const placed = { text, column, end: column + colSpan };
      for (let each = column; each < placed.end; each += 1) reach[each] = row + rowSpan;
      column = placed.end;
      return placed;
    });
  });
}
