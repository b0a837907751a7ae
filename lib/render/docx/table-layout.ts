/** A table form measured for a page: column widths that fill the text block, cells row by row with their merges. */

import { halfWidths } from '@/lib/document/plain-text';
import type { TableForm } from '@/lib/document/table-form';
import { memoPair } from '@/lib/memo';
import { type LaidRow, laidRows, scaleWidths } from '@/lib/render/laid-rows';
import { type Profile, type TableLook, textWidth } from '@/lib/render/profile';
import { characterTwips } from './styles';

export interface TableLayout {
  readonly form: TableForm;
  /** Integer twentieths of a point that add up to the text block exactly. */
  readonly widths: readonly number[];
  readonly rows: readonly LaidRow[];
  /** For each slot, how many half characters fit its column in each step of narrowing. */
  readonly capacities: readonly (readonly number[])[];
}

/** The layout of a form under a profile; worked out once for each pair of objects. */
export const layoutOf = memoPair(computeLayout);

function computeLayout(form: TableForm, profile: Profile): TableLayout {
  const widths = scaleWidths(form.widths, textWidth(profile));
  const rows = laidRows(form, widths);
  const values = rows.flatMap(({ cells }) => cells).filter(({ cell }) => cell.kind === 'value');
  return { form, widths, rows, capacities: values.map(({ width }) => capacitiesOf(width, profile.table)) };
}

function capacitiesOf(width: number, { narrowings, sideMargin }: TableLook): number[] {
  const room = width - 2 * sideMargin;
  return narrowings.map(({ size, scale }) => Math.floor(room / ((characterTwips(size) / 2) * (scale / 100))));
}

/** The first step of narrowing in which the text fits; the last one where it fits in none. */
export function narrowingOf(text: string, capacities: readonly number[]): number {
  const width = halfWidths(text);
  const step = capacities.findIndex((capacity) => width <= capacity);
  return step < 0 ? capacities.length - 1 : step;
}
