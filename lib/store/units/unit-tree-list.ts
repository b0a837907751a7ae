/** The units that somebody administers, as a list in the order of the tree. */

import { database } from '@/lib/store/database/database';
import { administeredUnitsOf } from '@/lib/store/people/asker';
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
  const db = await database();
  const rows = await db
    .selectFrom('unit')
    .select(unitColumns)
    .select([
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
    ])
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
        .as('reports'),
    ])
    .where('unit.id', 'in', administeredUnitsOf(asker))
    .orderBy('unit.createdAt')
    .orderBy('unit.name')
    .execute();
  return inTreeOrder(
    rows.map(({ boundStages, boundFourEyes, boundPasswordClasses, boundPasswordDays, ...row }) => ({
      ...row,
      ...settingsOf(row),
      onePerson: row.onePerson === 1,
      bounds: settingsOf({
        reviewStages: boundStages,
        fourEyes: boundFourEyes,
        passwordClasses: boundPasswordClasses,
        passwordDays: boundPasswordDays,
      }),
      people: row.people ?? 0,
      reports: row.reports ?? 0,
    })),
  );
}

/** The administered unit, or undefined. */
export async function getAdministeredUnit(asker: Asker, id: string): Promise<AdministeredUnit | undefined> {
  return (await listAdministeredUnits(asker)).find((unit) => unit.id === id);
}

function inTreeOrder(units: readonly Omit<AdministeredUnit, 'depth'>[]): AdministeredUnit[] {
  const known = new Set(units.map(({ id }) => id));
  const children = new Map<string | null, (typeof units)[number][]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(unit);
    else children.set(parent, [unit]);
  }
  const from = (parent: string | null, depth: number): AdministeredUnit[] =>
    (children.get(parent) ?? []).flatMap((unit) => [{ ...unit, depth }, ...from(unit.id, depth + 1)]);
  return from(null, 0);
}
