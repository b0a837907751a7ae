/** Acts that fill many cells at once. Each returns a patch, so that it can be shown first and undone after. */

import { typedCells } from '@/lib/report/draft-keys';
import type { Draft, Patch } from '@/lib/report/report';
import type { CellId } from '@/lib/template/keys';
import type { Table, Template } from '@/lib/template/types';

/** 0 for every typed cell of the table that is blank; cells with any text are left alone. */
export function fillBlanksWithZero(template: Template, draft: Draft, table: Table): Patch {
  return zeros(typedCells(template, table.key).filter((cell) => !draft[cell]?.trim()));
}

/** 0 for every typed cell of the table, whatever it holds: 本年度未收到申请 for table three. */
export function zeroTable(template: Template, table: Table): Patch {
  return zeros(typedCells(template, table.key));
}

/** A draft with 0 in every typed cell of the format. */
export function zeroDraft(template: Template): Draft {
  return zeros(typedCells(template));
}

function zeros(cells: readonly CellId[]): Patch {
  return Object.fromEntries(cells.map((cell) => [cell, '0']));
}
