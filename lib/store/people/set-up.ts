/** The first start: an empty database becomes that of one unit with its administrator. */
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { UnitProfile } from '@/lib/report/unit/unit';
import { type Database, database } from '@/lib/store/database/database';
import { insertAccount, insertMembership, insertUnit, type NewAccount } from './accounts';

/** Whether there is an account at all. */
export async function isSetUp(): Promise<boolean> {
  return await hasAccounts(await database());
}

/** Creates the first unit and its administrator, both or neither. Who writes and signs its reports, the administrator adds. */
export async function setUp({
  unit,
  administrator,
}: {
  readonly unit: UnitProfile;
  readonly administrator: NewAccount;
}): Promise<{ ok: true } | Refusal<'alreadySetUp'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (await hasAccounts(trx)) return refuse('alreadySetUp');
    const unitId = await insertUnit(trx, unit);
    const userId = await insertAccount(trx, administrator);
    await insertMembership(trx, { userId, unitId, role: 'administrator' });
    return { ok: true };
  });
}

async function hasAccounts(db: Database): Promise<boolean> {
  return (await db.selectFrom('user').select('id').limit(1).executeTakeFirst()) !== undefined;
}
