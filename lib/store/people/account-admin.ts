/** Accounts of the people of the administered units: where they are at home, whether they may sign in, new first passwords. */
import type { Transaction } from 'kysely';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import type { Asker } from '@/lib/workflow/asker';
import { mayToUnit } from './authority';
import { hasAdministrator, isAtHome, managesAccount } from './post-record';

type Answer<Code extends Refusal['code']> = Promise<{ readonly ok: true } | Refusal<Code>>;

/** Makes another of the asker's units the home of an account. */
export async function moveHome(asker: Asker, userId: string, unitId: string): Answer<'notFound'> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (!(await mayToUnit(trx, asker, 'manageAccounts', unitId))) return refuse('notFound');
    if (!(await isAtHome(trx, asker, userId))) return refuse('notFound');
    await trx.updateTable('user').set({ homeUnitId: unitId }).where('id', '=', userId).execute();
    return { ok: true };
  });
}

/** Lets somebody go, or back in. All sessions end at once. Only for accounts whose posts are all the asker's to manage. */
export async function setDeactivated(
  asker: Asker,
  userId: string,
  isDeactivated: boolean,
): Answer<'notFound' | 'lastAdministrator'> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (!(await managesAccount(trx, asker, userId))) return refuse('notFound');
    const person = await trx
      .selectFrom('user')
      .select('deactivatedAt')
      .where('id', '=', userId)
      .executeTakeFirstOrThrow();
    const deactivatedAt = isDeactivated ? new Date().toISOString() : null;
    await trx.updateTable('user').set({ deactivatedAt }).where('id', '=', userId).execute();
    if (await hasAdministrator(trx)) {
      await endSessions(trx, userId);
      return { ok: true };
    }
    await trx.updateTable('user').set({ deactivatedAt: person.deactivatedAt }).where('id', '=', userId).execute();
    return refuse('lastAdministrator');
  });
}

/** Gives somebody a new first password, to be replaced at the next sign-in, and ends their sessions and second factor. */
export async function resetPassword(asker: Asker, userId: string, passwordHash: string): Answer<'notFound'> {
  return await resetPasswords(asker, [{ userId, passwordHash }]);
}

/** The same for several people, all or none: `notFound` where one is not the asker's to manage. */
export async function resetPasswords(
  asker: Asker,
  people: readonly { readonly userId: string; readonly passwordHash: string }[],
): Answer<'notFound'> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    for (const { userId } of people) if (!(await managesAccount(trx, asker, userId))) return refuse('notFound');
    for (const { userId, passwordHash } of people) await setFirstPassword(trx, userId, passwordHash);
    return { ok: true };
  });
}

/** Sets a password that is to be replaced at the next sign-in, and ends sessions and second factor. */
export async function setFirstPassword(trx: Transaction<Tables>, userId: string, passwordHash: string): Promise<void> {
  await trx.updateTable('account').set({ password: passwordHash }).where('userId', '=', userId).execute();
  await trx.updateTable('user').set({ mustChangePassword: 1, twoFactorEnabled: 0 }).where('id', '=', userId).execute();
  await trx.deleteFrom('twoFactor').where('userId', '=', userId).execute();
  await endSessions(trx, userId);
}

async function endSessions(trx: Transaction<Tables>, userId: string): Promise<void> {
  await trx.deleteFrom('session').where('userId', '=', userId).execute();
}
