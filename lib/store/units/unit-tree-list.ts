/** The units that somebody administers, as a list in the order of the tree. */

import { sql } from 'kysely';
import { type Database, database } from '@/lib/store/database/database';
import { administeredUnitsOf } from '@/lib/store/people/asker';
import { notPractice } from '@/lib/store/practice/not-practice';
import type { Asker } from '@/lib/workflow/asker';
import { settingsOf, type UnitSettings } from '@/lib/workflow/unit-settings';
import { type Unit, unitColumns } from './unit';

export interface AdministeredUnit extends Unit, UnitSettings {
  /** Whether the office above lets one person write and sign. */
  readonly onePerson: boolean;
  /** What the office above asks at least. */
  readonly bounds: UnitSettings;
  readonly parentId: string | null;
  readonly creditCode: string;
  readonly closedAt: string | null;
  /** The unit that a closed one went into. */
  readonly mergedInto: string | null;
  readonly people: number;
  readonly reports: number;
  /** Steps below the topmost unit that the asker administers. */
  readonly depth: number;
}

/** The administered units, each followed by those below it. */
export async function listAdministeredUnits(asker: Asker): Promise<AdministeredUnit[]> {
  return (await pageOfUnits(asker, {})).units;
}

/** The administered unit, or undefined. */
export async function getAdministeredUnit(asker: Asker, id: string): Promise<AdministeredUnit | undefined> {
  return (await pageOfUnits(asker, { id })).units[0];
}

/** Which of the administered units are wanted; all where nothing is said. */
export interface UnitsWanted {
  readonly id?: string;
  /** A part of the name or of the short name. */
  readonly search?: string;
  /** So many, after leaving out so many. */
  readonly limit?: number;
  readonly offset?: number;
}

/** The wanted units in the order of the tree, with how many the search finds. Only what comes back is counted into. */
export async function pageOfUnits(
  asker: Asker,
  wanted: UnitsWanted,
): Promise<{ readonly units: AdministeredUnit[]; readonly found: number }> {
  const db = await database();
  const found = await placesInTree(db, asker, wanted);
  const shown = found.slice(wanted.offset ?? 0, (wanted.offset ?? 0) + (wanted.limit ?? found.length));
  // A statement takes so many values; a county that is read whole is read in parts.
  const parts = Array.from({ length: Math.ceil(shown.length / AT_A_TIME) }, (_, index) =>
    shown.slice(index * AT_A_TIME, (index + 1) * AT_A_TIME),
  );
  const rows = new Map<string, Omit<AdministeredUnit, 'depth'>>();
  for (const part of parts)
    for (const unit of await unitsById(
      db,
      part.map(({ id }) => id),
    ))
      rows.set(unit.id, unit);
  const units = shown.flatMap(({ id, depth }) => {
    const unit = rows.get(id);
    return unit ? [{ ...unit, depth }] : [];
  });
  return { units, found: found.length };
}

const AT_A_TIME = 500;

/** The ids of the wanted units in the order of the tree: a unit, those below it in the order in which they were added, and so on. */
async function placesInTree(
  db: Database,
  asker: Asker,
  { id, search = '' }: UnitsWanted,
): Promise<readonly { readonly id: string; readonly depth: number }[]> {
  const like = `%${search.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const { rows } = await sql<{ id: string; depth: number }>`
    with recursive mine(id) as (select id from unit where id in ${administeredUnitsOf(asker)}),
    tree(id, depth, place) as (
      select id, 0, "createdAt" || name || id from unit
      where id in (select id from mine) and ("parentId" is null or "parentId" not in (select id from mine))
      union all
      select unit.id, tree.depth + 1, tree.place || '/' || unit."createdAt" || unit.name || unit.id
      from unit join tree on unit."parentId" = tree.id
      where unit.id in (select id from mine)
    )
    select tree.id, tree.depth from tree join unit on unit.id = tree.id
    where (unit.name like ${like} escape '\\' or unit."shortName" like ${like} escape '\\')
      and ${id === undefined ? sql`1 = 1` : sql`unit.id = ${id}`}
    order by tree.place`.execute(db);
  return rows;
}

async function unitsById(db: Database, ids: readonly string[]): Promise<Omit<AdministeredUnit, 'depth'>[]> {
  const rows = await db
    .selectFrom('unit')
    .select(unitColumns)
    .select(settingColumns)
    .select((unit) => [
      unit
        .selectFrom('membership')
        .select(({ fn }) => fn.count<number>('membership.userId').distinct().as('count'))
        .whereRef('membership.unitId', '=', 'unit.id')
        .as('people'),
      unit
        .selectFrom('report')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('report.unitId', '=', 'unit.id')
        .where(notPractice)
        .as('reports'),
    ])
    .where('unit.id', 'in', ids)
    .execute();
  return rows.map(({ boundStages, boundFourEyes, boundPasswordClasses, boundPasswordDays, ...row }) => ({
    ...row,
    ...settingsOf(row),
    onePerson: row.onePerson === 1,
    bounds: settingsOf({
      reviewStages: boundStages,
      fourEyes: boundFourEyes,
      passwordClasses: boundPasswordClasses,
      passwordDays: boundPasswordDays,
    }),
    people: Number(row.people ?? 0),
    reports: Number(row.reports ?? 0),
  }));
}

const settingColumns = [
  'unit.parentId',
  'unit.creditCode',
  'unit.closedAt',
  'unit.mergedInto',
  'unit.reviewStages',
  'unit.fourEyes',
  'unit.passwordClasses',
  'unit.passwordDays',
  'unit.onePerson',
  'unit.boundStages',
  'unit.boundFourEyes',
  'unit.boundPasswordClasses',
  'unit.boundPasswordDays',
] as const;
