/** A table form spelt out cell by cell, as word processors want it: continued cells included, every width known. */
import type { FormCell, FormRow, TableForm } from '@/lib/document/table-form';

/** `merge` tells where a cell that spans rows begins and goes on; a cell of one row has none. */
export interface LaidCell {
  readonly cell: FormCell;
  readonly merge?: 'restart' | 'continue';
  readonly width: number;
}

export interface LaidRow {
  readonly row: FormRow;
  readonly cells: readonly LaidCell[];
}

/** The widths in proportion, each edge rounded, so that nothing is lost or gained in sum. */
export function scaleWidths(widths: readonly number[], total: number): number[] {
  const sum = widths.reduce((left, width) => left + width, 0);
  let edge = 0;
  return widths.map((width) => {
    const [from, to] = [edge, edge + width];
    edge = to;
    return Math.round((to * total) / sum) - Math.round((from * total) / sum);
  });
}

/** A cell that spans rows, with the rows still to come under it. */
interface Hanging {
  readonly cell: FormCell;
  readonly rowsLeft: number;
}

/** Every row with exactly one cell per grid column or span; `widths` are those of the grid columns. */
export function laidRows(form: TableForm, widths: readonly number[]): LaidRow[] {
  const hanging = new Map<number, Hanging>();
  return form.rows.map((row) => {
    const fresh = row.cells.values();
    const cells: LaidCell[] = [];
    for (let column = 0; column < widths.length; ) {
      const above = hanging.get(column);
      const cell = above?.cell ?? nextOf(fresh, form);
      const width = widths.slice(column, column + cell.colSpan).reduce((sum, each) => sum + each, 0);
      cells.push({ cell, width, ...mergeOf(cell, above) });
      const rowsLeft = (above?.rowsLeft ?? cell.rowSpan) - 1;
      if (rowsLeft > 0) hanging.set(column, { cell, rowsLeft });
      else hanging.delete(column);
      column += cell.colSpan;
    }
    return { row, cells };
  });
}

function nextOf(cells: Iterator<FormCell>, { key }: TableForm): FormCell {
  const { value, done } = cells.next();
  if (done) throw new Error(`A row of ${key} has fewer cells than columns.`);
  return value;
}

function mergeOf({ rowSpan }: FormCell, above: Hanging | undefined): Pick<LaidCell, 'merge'> {
  if (above) return { merge: 'continue' };
  return rowSpan > 1 ? { merge: 'restart' } : {};
}
