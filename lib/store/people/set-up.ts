/** The first start: an empty database becomes that of one unit with its administrator. */
import type { Transaction } from 'kysely';
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { UnitProfile } from '@/lib/report/unit/unit';
import { type Database, database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import { insertAccount, insertMembership, insertUnit, type NewAccount } from './accounts';

/** Whether there is an account at all. */
export async function isSetUp(): Promise<boolean> {
  return await hasAccounts(await database());
}

/** Who begins with the unit: two people, for whoever administers does not write. */
interface FirstPeople {
  readonly administrator: NewAccount;
  /** Whoever set the app up in order to write; the administrator's password is then one to be handed over, and changed. */
  readonly clerk?: NewAccount | undefined;
}

type SetUp = { readonly ok: true; readonly unitId: string; readonly clerkId?: string } | Refusal<'alreadySetUp'>;

/** Creates the first unit and its people, all or nothing. Who signs its reports, the administrator adds. */
export async function setUp({ unit, ...people }: { readonly unit: UnitProfile } & FirstPeople): Promise<SetUp> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (await hasAccounts(trx)) return refuse('alreadySetUp');
    const unitId = await insertUnit(trx, unit);
    return { ok: true, unitId, ...(await insertPeople(trx, unitId, people)) };
  });
}

async function insertPeople(trx: Transaction<Tables>, unitId: string, { administrator, clerk }: FirstPeople) {
  const administratorId = await insertAccount(trx, administrator);
  await insertMembership(trx, { userId: administratorId, unitId, role: 'administrator' });
  if (!clerk) return {};
  await trx.updateTable('user').set({ mustChangePassword: 1 }).where('id', '=', administratorId).execute();
  const clerkId = await insertAccount(trx, clerk);
  await insertMembership(trx, { userId: clerkId, unitId, role: 'clerk' });
  return { clerkId };
}

async function hasAccounts(db: Database): Promise<boolean> {
  return (await db.selectFrom('user').select('id').limit(1).executeTakeFirst()) !== undefined;
}
