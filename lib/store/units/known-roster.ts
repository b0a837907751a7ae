/** What is there before a workbook of units and people is taken, as far as the asker may change it. */
import { database } from '@/lib/store/database/database';
import { postHolder } from '@/lib/store/people/authority';
import { listPeople } from '@/lib/store/people/people';
import type { Asker } from '@/lib/workflow/asker';
import { can, type UnitAction } from '@/lib/workflow/can';
import type { Known } from '@/lib/workflow/roster/known';
import { listAdministeredUnits } from './unit-tree-list';

/** Units in the order of the tree. */
export async function knownRoster(asker: Asker): Promise<Omit<Known, 'spell'>> {
  const db = await database();
  const [units, people, users, parents, holder] = await Promise.all([
    listAdministeredUnits(asker),
    listPeople(asker),
    db.selectFrom('user').select('username').execute(),
    db.selectFrom('unit').select(['id', 'parentId']).execute(),
    postHolder(db, asker),
  ]);
  const parentOf = new Map(parents.map(({ id, parentId }) => [id, parentId]));
  const nameOf = new Map(units.map(({ id, name }) => [id, name]));
  const may = (action: UnitAction, unitId: string) =>
    can(holder, action, { unitId, above: lineAbove(unitId, parentOf) });
  return {
    units: units.map((unit) => ({
      ...unit,
      parent: nameOf.get(unit.parentId ?? '') ?? '',
      mayRename: may('renameUnit', unit.id),
      maySetBounds: may('setBounds', unit.id),
      mayAllowOnePerson: may('allowOnePerson', unit.id),
    })),
    people,
    usernames: new Set(users.map(({ username }) => username?.toLowerCase() ?? '')),
    readerId: asker.userId,
  };
}

function lineAbove(unitId: string, parentOf: ReadonlyMap<string, string | null>): string[] {
  const parent = parentOf.get(unitId) ?? null;
  return parent === null ? [] : [parent, ...lineAbove(parent, parentOf)];
}
