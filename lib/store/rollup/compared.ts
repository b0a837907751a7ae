/** Figures for comparisons: of the units of a roll-up in one year, and of one unit over the years. */
import { comparedCells } from '@/lib/rollup/compare';
import { type Figures, figureAt, leavesOf } from '@/lib/rollup/figures';
import { asListed, type Part } from '@/lib/rollup/part';
import { database } from '@/lib/store/database/database';
import { seenBy } from '@/lib/store/people/seen-reports';
import { figuresOfReport } from '@/lib/store/projection/figures';
import type { CellId } from '@/lib/template/keys';
import { templateById } from '@/lib/template/registry';
import type { Asker } from '@/lib/workflow/asker';
import { figuresByCell } from './part-figures';
import type { RollUp } from './roll-up';

export interface ComparedUnit {
  readonly part: Part;
  /** By compared cell; null where it holds no number. */
  readonly values: ReadonlyMap<CellId, number | null>;
}

/** The units of the roll-up that have a report, approved or not. */
export async function comparedUnits(rollUp: RollUp): Promise<ComparedUnit[]> {
  const { template, parts } = rollUp;
  const cells = comparedCells.filter((cell) => template.cells.has(cell));
  const leaves = [...new Set(cells.flatMap((cell) => leavesOf(template, cell)))];
  const figures = new Map<Part, Map<CellId, number | null>>();
  for (const [cell, values] of await figuresByCell(rollUp, leaves))
    for (const { part, value } of values) figures.set(part, (figures.get(part) ?? new Map()).set(cell, value));
  return asListed(parts)
    .filter(({ reportId, isClosed }) => reportId !== null && !isClosed)
    .map((part) => ({
      part,
      values: valuesOf(cells, (cell) => figureAt(template, figures.get(part) ?? new Map(), cell)),
    }));
}

export interface ComparedYear {
  readonly year: number;
  readonly reportId: string;
  /** Cells that the format of the year does not have are absent. */
  readonly values: ReadonlyMap<CellId, number | null>;
}

/** The reports of the unit of a part that the asker may see, of the same kind, by year: the oldest first, up to that of the roll-up. */
export async function comparedYears(asker: Asker, { year: until }: RollUp, part: Part): Promise<ComparedYear[]> {
  const db = await database();
  const rows = await db
    .selectFrom('report')
    .select(['id', 'year', 'templateId'])
    .where('unitId', '=', part.unitId)
    .where('kind', '=', part.kind)
    .where('year', '<=', until)
    .where(seenBy(asker))
    .orderBy('year')
    .execute();
  const years: ComparedYear[] = [];
  for (const { id, year, templateId } of rows) {
    const template = templateById(templateId);
    const figures: Figures = await figuresOfReport(db, id);
    const cells = comparedCells.filter((cell) => template.cells.has(cell));
    years.push({ year, reportId: id, values: valuesOf(cells, (cell) => figureAt(template, figures, cell)) });
  }
  return years;
}

function valuesOf(cells: readonly CellId[], at: (cell: CellId) => number | null) {
  return new Map(cells.map((cell) => [cell, at(cell)]));
}
