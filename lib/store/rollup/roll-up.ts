/** The roll-up of a government: its parts, their sums, and its own typed report beside them. Sums are made in the database. */
import { type Kysely, sql } from 'kysely';
import { typedCells } from '@/lib/report/draft-keys';
import { mayMakeRegulations, type UnitLevel } from '@/lib/report/unit/unit';
import type { Figures } from '@/lib/rollup/figures';
import { packagedSums, withPackages } from '@/lib/rollup/package';
import type { Part } from '@/lib/rollup/part';
import { added, regulationCells, type Sums, sumsOf } from '@/lib/rollup/sum';
import { database } from '@/lib/store/database/database';
import { isOneOf } from '@/lib/store/database/dialect';
import type { Tables } from '@/lib/store/database/schema';
import { unitsWhere } from '@/lib/store/people/asker';
import { mayToUnit } from '@/lib/store/people/authority';
import { figuresOfReport } from '@/lib/store/projection/figures';
import type { CellId } from '@/lib/template/keys';
import { isCellId, templateForYear } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import type { Asker } from '@/lib/workflow/asker';
import { kindsOf } from '@/lib/workflow/obligation';
import type { ReportStatus } from '@/lib/workflow/status';
import { packagedOf } from './packaged-sums';
import { listParts, type PartTree, partTree } from './part-rows';

/** A government of which a roll-up can be seen. */
export interface RollUpUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly level: UnitLevel;
}

/** A year with what its sum is made of. */
export interface SummedYear {
  readonly year: number;
  /** In no order; see asListed. */
  readonly parts: readonly Part[];
}

export interface RollUp extends SummedYear {
  readonly unit: RollUpUnit;
  readonly template: Template;
  readonly sums: Readonly<Record<'all' | 'own' | 'below', Sums>>;
  /** How many of the units that count hold no number in a cell, where any do. */
  readonly blanks: ReadonlyMap<CellId, number>;
  /** Last year with its sum of all, where any unit had a report that counts. */
  readonly lastYear: (SummedYear & { readonly sums: Sums }) | undefined;
  /** The government's own report, or undefined before it is begun. */
  readonly typed: TypedReport | undefined;
}

export interface TypedReport {
  readonly id: string;
  readonly status: ReportStatus;
  readonly revision: number;
  readonly figures: Figures;
}

/** The governments whose roll-up the asker may see, those of their own posts first. */
export async function rollUpUnits(asker: Asker): Promise<RollUpUnit[]> {
  const db = await database();
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'name', 'shortName', 'level'])
    .where('id', 'in', unitsWhere(asker, 'viewRollUp'))
    .where('closedAt', 'is', null)
    .orderBy(sql`id in (select "unitId" from membership where "userId" = ${asker.userId})`, 'desc')
    .orderBy('name')
    .execute();
  return rows.filter(({ level }) => kindsOf(level).includes('government'));
}

/** The roll-up, or undefined where the asker may not see it, or the year has no format. */
export async function getRollUp(asker: Asker, unitId: string, year: number): Promise<RollUp | undefined> {
  const db = await database();
  const template = templateForYear(year);
  if (!template || !(await mayToUnit(db, asker, 'viewRollUp', unitId))) return undefined;
  const unit = await db
    .selectFrom('unit')
    .select(['id', 'name', 'shortName', 'level'])
    .where('id', '=', unitId)
    .executeTakeFirst();
  if (!unit || !kindsOf(unit.level).includes('government')) return undefined;
  const tree = await partTree(db, unitId);
  const parts = withPackages(await listParts(db, tree, year), await packagedOf(db, unitId, year));
  const { own, below, blanks } = await sumParts(db, year, template, parts);
  return {
    unit,
    year,
    template,
    parts,
    sums: { all: added(template, own, below), own: sumsOf(template, own), below: sumsOf(template, below) },
    blanks,
    lastYear: await lastYearOf(db, tree, year, template),
    typed: await typedReport(db, unitId, year),
  };
}

async function lastYearOf(
  db: Kysely<Tables>,
  tree: PartTree,
  year: number,
  template: Template,
): Promise<RollUp['lastYear']> {
  if (templateForYear(year - 1) !== template) return undefined;
  const parts = withPackages(await listParts(db, tree, year - 1), await packagedOf(db, tree.unitId, year - 1));
  if (!parts.some(({ counts }) => counts)) return undefined;
  const { own, below } = await sumParts(db, year - 1, template, parts);
  return { year: year - 1, parts, sums: added(template, own, below) };
}

async function typedReport(db: Kysely<Tables>, unitId: string, year: number): Promise<TypedReport | undefined> {
  const report = await db
    .selectFrom('report')
    .select(['id', 'status', 'revision'])
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .where('kind', '=', 'government')
    .executeTakeFirst();
  return report && { ...report, figures: await figuresOfReport(db, report.id) };
}

interface SumRow {
  readonly cell: string;
  readonly all: number | null;
  readonly own: number | null;
  readonly blanks: number;
}

/** The sums of typed cells over the parts that count, by scope, packages among those below. 规章 are added for those only that may make them. */
async function sumParts(db: Kysely<Tables>, year: number, template: Template, parts: readonly Part[]) {
  const known = await addedUp(db, year, template, parts);
  const packaged = packagedSums(parts);
  const belowHere = new Map(known.map(({ cell, all, own }) => [cell, (all ?? 0) - (own ?? 0)]));
  return {
    own: new Map(known.map(({ cell, own }) => [cell, own ?? 0])),
    below: new Map(typedCells(template).map((cell) => [cell, (belowHere.get(cell) ?? 0) + (packaged.get(cell) ?? 0)])),
    blanks: new Map(known.flatMap(({ cell, blanks }) => (blanks > 0 ? [[cell, blanks] as const] : []))),
  };
}

/** The figures are read once in the order of their key, and each is looked up among the reports that count: the database sorts nothing. */
async function addedUp(db: Kysely<Tables>, year: number, template: Template, parts: readonly Part[]) {
  const counted = parts.filter(({ counts, packaged }) => counts && !packaged);
  if (counted.length === 0) return [];
  const among = (some: readonly Part[]) =>
    isOneOf(
      db,
      'reportId',
      some.map(({ reportId }) => reportId ?? ''),
    );
  const own = counted.filter(({ scope }) => scope === 'own');
  const makers = counted.filter(({ kind, level }) => kind === 'government' && mayMakeRegulations(level));
  const { rows } = await sql<SumRow>`
    select cell, count(*) - count(value) as blanks, sum(value) as "all",
      sum(case when ${among(own)} then value end) as own
    from "reportFigure"
    where year = ${year} and ${among(counted)}
      and (cell not in (${sql.join(regulationCells(template))}) or ${among(makers)})
    group by cell`.execute(db);
  return rows.flatMap(({ cell, ...row }) => (isCellId(cell) ? [{ ...row, cell }] : []));
}
