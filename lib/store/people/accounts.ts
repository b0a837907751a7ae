/** New people and new units, as rows. Used where both begin together: at the first start and for demonstrations. */
import type { Transaction } from 'kysely';
import type { UnitProfile } from '@/lib/report/unit/unit';
import { newId } from '@/lib/store/database/new-id';
import type { Tables } from '@/lib/store/database/schema';
import { oweOpenSeasons } from '@/lib/store/season/obligations';
import { profileColumns } from '@/lib/store/units/unit';
import type { Role } from '@/lib/workflow/roles';

/** The library keeps an e-mail address for everybody; offices often have none, and this one can never be written to. */
const NO_MAIL = 'nianbao.invalid';

export interface NewAccount {
  readonly name: string;
  /** Letters, digits, dots and underscores; not distinguished by case. */
  readonly username: string;
  /** Made by the library's own hash. */
  readonly passwordHash: string;
}

/** Adds a unit under another, or at the top, and returns its id. */
export async function insertUnit(
  trx: Transaction<Tables>,
  profile: UnitProfile,
  parentId: string | null = null,
): Promise<string> {
  const id = newId();
  await trx
    .insertInto('unit')
    .values({
      id,
      parentId,
      ...profileColumns(profile),
      createdAt: new Date().toISOString(),
      closedAt: null,
    })
    .execute();
  await oweOpenSeasons(trx, id, profile.level);
  return id;
}

/** Adds a user with a password, as the library would on signing up, and returns the user's id. */
export async function insertAccount(trx: Transaction<Tables>, account: NewAccount): Promise<string> {
  const id = newId();
  const at = new Date().toISOString();
  const username = account.username.toLowerCase();
  const times = { createdAt: at, updatedAt: at };
  await trx
    .insertInto('user')
    .values({
      id,
      name: account.name,
      username,
      email: `${username}@${NO_MAIL}`,
      emailVerified: 0,
      image: null,
      ...times,
    })
    .execute();
  await trx
    .insertInto('account')
    .values({
      id: newId(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: account.passwordHash,
      ...times,
    })
    .execute();
  return id;
}

/** Gives a user a role in a unit. The unit of the first role is the home of the account. */
export async function insertMembership(
  trx: Transaction<Tables>,
  membership: { userId: string; unitId: string; role: Role },
): Promise<void> {
  await trx.insertInto('post').values(membership).execute();
  await trx
    .updateTable('user')
    .set({ homeUnitId: membership.unitId })
    .where('id', '=', membership.userId)
    .where('homeUnitId', 'is', null)
    .execute();
}
