/** Where the cells of a paste would go, to be shown before anything changes. */

import { countHeadings } from '@/lib/import/match/tables/match-litigation';
import { isValueText } from '@/lib/import/match/tables/value-text';
import { applyPatch } from '@/lib/report/compare/diff';
import { formatCell, readCells } from '@/lib/report/read-cells';
import { readNumber } from '@/lib/report/read-number';
import type { Draft, Patch } from '@/lib/report/report';
import type { CellId } from '@/lib/template/keys';
import { cellSpec } from '@/lib/template/registry';
import type { Table, Template } from '@/lib/template/types';
import { placeByLabels } from './paste-by-labels';
import { placeByPosition } from './paste-by-position';
import type { PastedRows } from './read-clipboard';

export interface PastePreview {
  /** Typed cells that would change. A blank in the paste changes nothing: a paste adds or replaces, it never clears. */
  readonly patch: Patch;
  readonly changes: readonly PasteChange[];
  /** Numbers that land on computed cells: they go nowhere but are compared with what the sums would be. */
  readonly totals: readonly PastedTotal[];
  /** How many numbers lie beyond the edge of the table. */
  readonly clipped: number;
  /** Texts that are neither numbers nor labels of this table. */
  readonly notPlaced: readonly string[];
  readonly bySituation: 'labels' | 'position';
}

export interface PasteChange {
  readonly cell: CellId;
  readonly from: string;
  readonly to: string;
}

export interface PastedTotal {
  readonly cell: CellId;
  readonly stated: string;
  /** Empty while a term of the sum is blank. */
  readonly computed: string;
  readonly agrees: boolean;
}

/** What a way of placing found: each text with the cell of the form that it lands on. */
export interface Placement extends Pick<PastePreview, 'clipped' | 'notPlaced'> {
  readonly landed: readonly (readonly [cell: CellId, text: string])[];
}

/**
 * Rows go where their labels say if any label came along; else by place, from the focused cell on, to the right and
 * down. A block that belongs to another table lands nowhere.
 */
export function placePaste(
  template: Template,
  table: Table,
  draft: Draft,
  focused: CellId,
  rows: PastedRows,
): PastePreview {
  const byLabels = placeOfAnother(template, table, rows) ?? placeByLabels(template, table, focused, rows);
  const { landed, clipped, notPlaced } = byLabels ?? placeByPosition(table, focused, rows);
  const isComputed = (cell: CellId) => cellSpec(template, cell).terms !== undefined;
  const changes = landed
    .filter(([cell, text]) => !isComputed(cell) && (draft[cell] ?? '') !== text)
    .map(([cell, text]) => ({ cell, from: draft[cell] ?? '', to: text }));
  const patch: Patch = Object.fromEntries(changes.map(({ cell, to }) => [cell, to]));
  const totals = landed.filter(([cell]) => isComputed(cell));
  return {
    patch,
    changes,
    totals: compareTotals(template, applyPatch(draft, patch), totals),
    clipped,
    notPlaced,
    bySituation: byLabels ? 'labels' : 'position',
  };
}

/** Headings that a block must bear to be taken for table four. */
const FEWEST_HEADINGS = 2;

/** Nothing lands of a block under the headings of a table whose rows stand side by side, but for that table itself. */
function placeOfAnother(template: Template, table: Table, rows: PastedRows): Placement | undefined {
  const text = rows.flatMap((row) => row.filter((each) => each && !isValueText(each))).join(' ');
  const isOther = template.tables.some(
    (each) => each !== table && each.layout === 'across' && countHeadings(each, text) >= FEWEST_HEADINGS,
  );
  return isOther ? { landed: [], clipped: 0, notPlaced: [text] } : undefined;
}

function compareTotals(template: Template, draft: Draft, totals: Placement['landed']): PastedTotal[] {
  if (totals.length === 0) return [];
  const { cells } = readCells(template, draft);
  return totals.map(([cell, stated]) => {
    const spec = cellSpec(template, cell);
    const sum = cells.get(cell) ?? 'blank';
    const agrees = readNumber(stated, spec.column).value === sum;
    return { cell, stated, computed: formatCell(spec, sum), agrees };
  });
}
