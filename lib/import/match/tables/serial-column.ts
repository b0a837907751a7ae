/** A column of serial numbers before the labels, as offices add one. */
import { placeCells } from '@/lib/import/html/place-cells';
import type { SourceTable } from '@/lib/import/source-document';
import { squeeze } from './normalise-label';

const HEADINGS: ReadonlySet<string> = new Set(['序号', '编号', '行次', '项次']);

/** The table without it, known by its heading in the first column; as it is where there is none. */
export function withoutSerials(source: SourceTable): SourceTable {
  const hasSerials = source.rows.some((cells) => HEADINGS.has(squeeze(cells[0]?.text ?? '')));
  if (!hasSerials || source.isLoose) return source;
  const grid = placeCells(source);
  const rows = source.rows.map((cells, row) =>
    cells.filter(({ text, colSpan }, at) => {
      const isFirst = grid[row]?.[at]?.column === 0 && colSpan === 1;
      return !isFirst || !(HEADINGS.has(squeeze(text)) || /^\d{0,3}$/.test(squeeze(text)));
    }),
  );
  return { ...source, rows };
}
