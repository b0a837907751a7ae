/** The units that somebody administers, as a list in the order of the tree. */

import { compareNames } from '@/lib/report/unit/name-order';
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
}

/** Where a unit stands in the tree. */
export interface PlacedUnit
  extends Pick<AdministeredUnit, 'id' | 'parentId' | 'name' | 'shortName' | 'closedAt' | 'mergedInto'> {
  /** Steps below the topmost unit that the asker administers. */
  readonly depth: number;
}

/** A unit as lists show it. */
export type ListedUnit = AdministeredUnit & Pick<PlacedUnit, 'depth'>;

/** The administered units, each followed by those below it. */
export async function listAdministeredUnits(asker: Asker): Promise<ListedUnit[]> {
  return (await pageOfUnits(asker, {})).units;
}

/** The administered unit, or undefined. */
export async function getAdministeredUnit(asker: Asker, id: string): Promise<AdministeredUnit | undefined> {
  const db = await database();
  const mine = await db
    .selectFrom('unit')
    .select('id')
    .where('id', '=', id)
    .where('id', 'in', administeredUnitsOf(asker))
    .executeTakeFirst();
  return mine && (await unitsById(db, [id]))[0];
}

/** Which of the administered units are wanted; all where nothing is said. */
export interface UnitsWanted {
  /** A part of the name or of the short name. */
  readonly search?: string;
  /** So many, after leaving out so many. */
  readonly limit?: number;
  readonly offset?: number;
}

/** The wanted units in the order of the tree, with how many the search finds. Only what comes back is counted into. */
export async function pageOfUnits(
  asker: Asker,
  { search = '', offset = 0, limit }: UnitsWanted,
): Promise<{ readonly units: ListedUnit[]; readonly found: number }> {
  const db = await database();
  const found = (await unitsInTree(asker)).filter(
    ({ name, shortName }) => name.includes(search) || shortName.includes(search),
  );
  const shown = found.slice(offset, offset + (limit ?? found.length));
  // A statement takes so many values; a county that is read whole is read in parts.
  const parts = Array.from({ length: Math.ceil(shown.length / AT_A_TIME) }, (_, index) =>
    shown.slice(index * AT_A_TIME, (index + 1) * AT_A_TIME),
  );
  const rows = new Map<string, AdministeredUnit>();
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

/** The administered units in the order of the tree: a unit, those below it by name, and so on; of each no more than says where it stands. */
export async function unitsInTree(asker: Asker): Promise<PlacedUnit[]> {
  const db = await database();
  const units = await db
    .selectFrom('unit')
    .select(['id', 'parentId', 'name', 'shortName', 'closedAt', 'mergedInto'])
    .where('id', 'in', administeredUnitsOf(asker))
    .execute();
  const mine = new Set(units.map(({ id }) => id));
  const below = new Map<string, typeof units>();
  for (const unit of units.sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1))) {
    const office = unit.parentId !== null && mine.has(unit.parentId) ? unit.parentId : TOP;
    const beside = below.get(office);
    if (beside) beside.push(unit);
    else below.set(office, [unit]);
  }
  const placed = (office: string, depth: number): PlacedUnit[] =>
    (below.get(office) ?? []).flatMap((unit) => [{ ...unit, depth }, ...placed(unit.id, depth + 1)]);
  return placed(TOP, 0);
}

/** What stands above the topmost administered units. */
const TOP = '';

async function unitsById(db: Database, ids: readonly string[]): Promise<AdministeredUnit[]> {
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
