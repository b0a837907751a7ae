/** What single units count in cells: how a sum opens into its parts, and what its differences are explained by. */
import { sql } from 'kysely';
import { figureAt, leavesOf } from '@/lib/rollup/figures';
import type { PartFigure } from '@/lib/rollup/gap';
import { asListed, type Part } from '@/lib/rollup/part';
import { database } from '@/lib/store/database/database';
import { isOneOf } from '@/lib/store/database/dialect';
import type { CellId } from '@/lib/template/keys';
import { isCellId } from '@/lib/template/registry';
import type { RollUp, SummedYear } from './roll-up';

interface FigureRow {
  readonly cell: string;
  readonly reportId: string;
  readonly value: number | null;
}

/** The figures of every part that has a report which the office may look into, or was handed on as a package, in a cell of the roll-up, computed ones too: 0 where it holds 0. */
export async function partFigures(rollUp: RollUp, cell: CellId): Promise<PartFigure[]> {
  const { parts, template } = rollUp;
  const rows = await rowsOf(rollUp, leavesOf(template, cell));
  const byReport = new Map<string, number | null>();
  for (const { reportId, value } of rows) {
    const before = byReport.get(reportId);
    byReport.set(reportId, before === null || value === null ? null : (before ?? 0) + value);
  }
  return asListed(parts).flatMap((part) => {
    if (part.packaged) return [{ part, value: figureAt(template, part.packaged.figures, cell) }];
    if (part.reportId === null || part.isClosed) return [];
    return [{ part, value: byReport.has(part.reportId) ? (byReport.get(part.reportId) ?? null) : 0 }];
  });
}

/** Which version of each report that counts is in the sum, by the report's id. */
export async function countedVersions({ parts }: RollUp): Promise<ReadonlyMap<string, number>> {
  const db = await database();
  const ids = parts.flatMap(({ reportId, counts, packaged }) => (reportId && counts && !packaged ? [reportId] : []));
  const rows = await db
    .selectFrom('report')
    .select(['id', 'version'])
    .where(isOneOf(db, 'id', ids))
    .execute();
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** The figures that are not 0, by typed cell. */
export async function figuresByCell(
  summed: SummedYear,
  cells: readonly CellId[],
): Promise<ReadonlyMap<CellId, readonly PartFigure[]>> {
  if (cells.length === 0) return new Map();
  const partOf = new Map(
    summed.parts.flatMap((part): [string, Part][] =>
      part.reportId && !part.isClosed && !part.packaged ? [[part.reportId, part]] : [],
    ),
  );
  const found = new Map<CellId, PartFigure[]>(cells.map((cell) => [cell, packagedIn(summed.parts, cell)]));
  for (const { cell, reportId, value } of await rowsOf(summed, cells)) {
    const part = partOf.get(reportId);
    if (part && isCellId(cell)) found.get(cell)?.push({ part, value });
  }
  return found;
}

function packagedIn(parts: readonly Part[], cell: CellId): PartFigure[] {
  return parts.flatMap((part) => {
    const value = part.packaged?.figures.get(cell);
    return value === undefined ? [] : [{ part, value }];
  });
}

/** Of the reports that the office may look into. */
async function rowsOf({ year, parts }: SummedYear, cells: readonly CellId[]): Promise<FigureRow[]> {
  const db = await database();
  const ids = parts.flatMap(({ reportId, isClosed, packaged }) =>
    reportId && !isClosed && !packaged ? [reportId] : [],
  );
  const { rows } = await sql<FigureRow>`
    select cell, "reportId", value from "reportFigure"
    where year = ${year} and cell in (${sql.join(cells)}) and ${isOneOf(db, 'reportId', ids)}`.execute(db);
  return rows;
}
