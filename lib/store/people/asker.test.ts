/** What queries let through is what the table of permissions says, for every role, here, below and elsewhere. */
import { describe, expect, it } from 'vitest';
import { database } from '@/lib/store/database/database';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi } from '@/lib/store/testing/two-offices';
import { unitsAbove } from '@/lib/store/units/unit-tree';
import type { Asker } from '@/lib/workflow/asker';
import { can, type UnitAction } from '@/lib/workflow/can';
import { roles } from '@/lib/workflow/roles';
import { insertAccount, insertMembership, insertUnit } from './accounts';
import { administeredUnitsOf, auditedUnitsOf, reportUnitsOf, visibleUnitsOf, writtenUnitsOf } from './asker';

provideDatabase();

const queries = {
  visibleUnitsOf: [visibleUnitsOf, 'viewUnit'],
  writtenUnitsOf: [writtenUnitsOf, 'beginReport'],
  administeredUnitsOf: [administeredUnitsOf, 'manageAccounts'],
  auditedUnitsOf: [auditedUnitsOf, 'viewAudit'],
} as const satisfies Record<string, readonly [typeof visibleUnitsOf, UnitAction]>;

/** A city, two counties in it, a township in each; the person has the role in the first county. */
async function county(role: (typeof roles)[number]) {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const add = (name: string, parentId: string | null) => insertUnit(trx, { ...qingshi, name }, parentId);
    const city = await add('市', null);
    const [own, other] = [await add('甲县', city), await add('乙县', city)];
    await add('甲镇', own);
    await add('乙镇', other);
    const userId = await insertAccount(trx, { name: '某', username: 'someone', passwordHash: 'none' });
    await insertMembership(trx, { userId, unitId: own, role });
    return { userId, memberships: [{ unitId: own, role }] };
  });
}

async function namesBy(asker: Asker, query: typeof visibleUnitsOf): Promise<string[]> {
  const db = await database();
  const rows = await db.selectFrom('unit').select('name').where('id', 'in', query(asker)).orderBy('name').execute();
  return rows.map(({ name }) => name);
}

async function unitsWhere(allowed: (subject: { unitId: string; above: readonly string[] }) => boolean) {
  const db = await database();
  const units = await db.selectFrom('unit').select(['id', 'name']).orderBy('name').execute();
  const subjects = await Promise.all(
    units.map(async ({ id, name }) => ({ name, unitId: id, above: await unitsAbove(db, id) })),
  );
  return subjects.filter(allowed).map(({ name }) => name);
}

describe.each(roles)('%s', (role) => {
  it.each(Object.entries(queries))('%s', async (_, [query, action]) => {
    const person = await county(role);
    expect(await namesBy(person, query)).toEqual(await unitsWhere((subject) => can(person, action, subject)));
  });

  it('reportUnitsOf', async () => {
    const person = await county(role);
    const allowed = await unitsWhere((subject) => can(person, 'view', { ...subject, status: 'draft' }));
    expect(await namesBy(person, reportUnitsOf)).toEqual(allowed);
  });
});

it('the units above are named from the nearest on', async () => {
  await county('clerk');
  const db = await database();
  const id = async (name: string) =>
    (await db.selectFrom('unit').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id;
  expect(await unitsAbove(db, await id('甲镇'))).toEqual([await id('甲县'), await id('市')]);
  expect(await unitsAbove(db, await id('市'))).toEqual([]);
});
