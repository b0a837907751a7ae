/** What the matching of tables brings together, in the order of the file. */

import type { Note, Origin } from '@/lib/import/imported-report';
import type { CellId, TableKey } from '@/lib/template/keys';

export interface Gathered {
  /** Every cell of the form that was found, blank ones too. */
  readonly cells: Map<CellId, Origin>;
  readonly notes: Note[];
  /** Row and column labels as printed where their words differ from the form's, under `table/row` or `table//column`. */
  readonly labels: Map<string, string>;
  /** Remarks that stand in a table, and the table of the form that it was taken for. */
  readonly asides: { readonly table: TableKey | undefined; readonly text: string }[];
  /** Rows whose place only numbers elsewhere can prove: each is taken in, or noted, once all tables are known. */
  readonly unproven: (() => void)[];
}

/** Nothing yet. */
export function nothingGathered(): Gathered {
  return { cells: new Map(), notes: [], asides: [], labels: new Map(), unproven: [] };
}

/** Takes a cell in; where the file has it twice the first one with text counts. Returns whether the two agree. */
export function gather({ cells }: Gathered, id: CellId, origin: Origin): boolean {
  const known = cells.get(id);
  if (known === undefined || known.text === '') {
    cells.set(id, origin);
    return true;
  }
  return origin.text === '' || origin.text === known.text;
}
