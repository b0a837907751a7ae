/** The roll-up of a government: its parts, their sums, and its own typed report beside them. Sums are made in the database. */
import { type Kysely, sql } from 'kysely';
import { typedCells } from '@/lib/report/draft-keys';
import { compareNames } from '@/lib/report/unit/name-order';
import type { UnitLevel } from '@/lib/report/unit/unit';
import type { Figures } from '@/lib/rollup/figures';
import { packagedSums, withPackages } from '@/lib/rollup/package';
import type { Part } from '@/lib/rollup/part';
import { added, regulationCells, type Sums, sumsOf } from '@/lib/rollup/sum';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { unitsWhere } from '@/lib/store/people/asker';
import { figuresOfReport } from '@/lib/store/projection/figures';
import type { CellId } from '@/lib/template/keys';
import { isCellId, templateForYear } from '@/lib/template/registry';
import type { Template } from '@/lib/template/types';
import type { Asker } from '@/lib/workflow/asker';
import { kindsOf, type ObligationKind, type ObligationStanding, stateOf } from '@/lib/workflow/obligation';
import { isPublic, type ReportStatus } from '@/lib/workflow/status';
import { packagedOf } from './packaged-sums';
import { withParts } from './part-rows';

/** A government of which a roll-up can be seen. */
export interface RollUpUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly level: UnitLevel;
}

export interface RollUp {
  readonly unit: RollUpUnit;
  readonly year: number;
  readonly template: Template;
  readonly parts: readonly Part[];
  readonly sums: Readonly<Record<'all' | 'own' | 'below', Sums>>;
  /** How many of the units that count hold no number in a cell, where any do. */
  readonly blanks: ReadonlyMap<CellId, number>;
  /** Last year's sum of all, where any unit had a report that counts. */
  readonly lastYear: Sums | undefined;
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
  const unit = await db
    .selectFrom('unit')
    .select(['id', 'name', 'shortName', 'level'])
    .where('id', '=', unitId)
    .where('id', 'in', unitsWhere(asker, 'viewRollUp'))
    .executeTakeFirst();
  if (!unit || !template || !kindsOf(unit.level).includes('government')) return undefined;
  const parts = withPackages(await listParts(db, unitId, year), await packagedOf(db, unitId, year));
  const { own, below, blanks } = await sumParts(db, unitId, year, template, parts);
  return {
    unit,
    year,
    template,
    parts,
    sums: { all: added(template, own, below), own: sumsOf(template, own), below: sumsOf(template, below) },
    blanks,
    lastYear: await lastYearOf(db, unitId, year, template),
    typed: await typedReport(db, unitId, year),
  };
}

async function lastYearOf(db: Kysely<Tables>, unitId: string, year: number, template: Template) {
  if (templateForYear(year - 1) !== template) return undefined;
  const parts = withPackages(await listParts(db, unitId, year - 1), await packagedOf(db, unitId, year - 1));
  if (!parts.some(({ counts }) => counts)) return undefined;
  const { own, below } = await sumParts(db, unitId, year - 1, template, parts);
  return added(template, own, below);
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

interface PartRow {
  readonly unitId: string;
  readonly unitName: string;
  readonly level: UnitLevel;
  readonly kind: ObligationKind;
  readonly standing: ObligationStanding;
  readonly reason: string;
  readonly intoName: string | null;
  readonly reportId: string | null;
  readonly status: ReportStatus | null;
  readonly publishedOn: string | null;
  readonly counts: number;
  readonly isClosed: number;
  readonly scope: 'own' | 'below';
}

/** The parts: the office and departments first, then by name in the order of lists. */
async function listParts(db: Kysely<Tables>, unitId: string, year: number): Promise<Part[]> {
  const { rows } = await sql<PartRow>`${withParts(unitId, year)}
    select "unitId", "unitName", level, kind, standing, reason, "intoName", "reportId", status, "publishedOn", counts, scope,
      "isClosed"
    from part`.execute(db);
  const parts = rows.map(({ counts, status, publishedOn, standing, isClosed, ...row }) => ({
    ...row,
    standing,
    state: stateOf(standing, status),
    isCorrecting: status !== null && publishedOn !== null && !isPublic(status),
    counts: counts === 1,
    isClosed: isClosed === 1,
    packaged: null,
  }));
  return parts.sort((a, b) => b.scope.localeCompare(a.scope) || compareNames(a.unitName, b.unitName));
}

interface SumRow {
  readonly cell: string;
  readonly own: number | null;
  readonly below: number | null;
  readonly blanks: number;
}

/**
 * The sums of typed cells over the parts that count, by scope, packages among those below. 规章 are added for those only that may make them. The figures
 * are read in the order of their key, so that the database sorts nothing.
 */
async function sumParts(db: Kysely<Tables>, unitId: string, year: number, template: Template, parts: readonly Part[]) {
  const { rows } = await sql<SumRow>`${withParts(unitId, year)}
    select figure.cell, count(*) - count(figure.value) as blanks,
      sum(case when part.scope = 'own' then figure.value end) as own,
      sum(case when part.scope = 'below' then figure.value end) as below
    from "reportFigure" as figure cross join part
    where part."reportId" = figure."reportId" and figure.year = ${year} and part.counts = 1
      and (part."makesRegulations" = 1 or figure.cell not in (${sql.join(regulationCells(template))}))
    group by figure.cell`.execute(db);
  const known = rows.flatMap(({ cell, ...row }) => (isCellId(cell) ? [{ ...row, cell }] : []));
  const packaged = packagedSums(parts);
  const belowHere = new Map(known.map(({ cell, below }) => [cell, below ?? 0]));
  return {
    own: new Map(known.map(({ cell, own }) => [cell, own ?? 0])),
    below: new Map(typedCells(template).map((cell) => [cell, (belowHere.get(cell) ?? 0) + (packaged.get(cell) ?? 0)])),
    blanks: new Map(known.flatMap(({ cell, blanks }) => (blanks > 0 ? [[cell, blanks] as const] : []))),
  };
}
