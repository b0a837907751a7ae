/** The people of the units that somebody administers: adding them, giving them posts, letting them go. */
import type { Transaction } from 'kysely';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { type Database, database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import type { Role } from '@/lib/workflow/roles';
import { insertAccount, insertMembership, type NewAccount } from './accounts';
import { type Asker, administeredUnitsOf } from './asker';
import type { Membership } from './membership';

export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly username: string;
  readonly deactivatedAt: string | null;
  readonly mustChangePassword: boolean;
  readonly hasSecondFactor: boolean;
  /** Posts in units that the asker administers. */
  readonly posts: readonly Membership[];
  /** Whether all of the person's posts are there: only then the account itself is the asker's to manage. */
  readonly isWholly: boolean;
}

export interface Post {
  readonly unitId: string;
  readonly role: Role;
}

type Answer<Code extends Refusal['code']> = Promise<{ readonly ok: true } | Refusal<Code>>;

/** Everybody with a post in the administered units, and people without any post for those who administer the top. */
export async function listPeople(asker: Asker): Promise<Person[]> {
  const db = await database();
  const [users, posts, administered] = await Promise.all([
    db
      .selectFrom('user')
      .select(['id', 'name', 'username', 'deactivatedAt', 'mustChangePassword', 'twoFactorEnabled'])
      .orderBy('name')
      .execute(),
    db
      .selectFrom('membership')
      .innerJoin('unit', 'unit.id', 'membership.unitId')
      .select(['membership.userId', 'membership.unitId', 'unit.name as unitName', 'membership.role'])
      .orderBy('unit.name')
      .execute(),
    administeredIds(db, asker),
  ]);
  const isTop = administered.isTop;
  return users.flatMap((user) => {
    const all = posts.filter(({ userId }) => userId === user.id);
    const own = all.filter(({ unitId }) => administered.ids.has(unitId));
    if (own.length === 0 && !(isTop && all.length === 0)) return [];
    return [
      {
        userId: user.id,
        name: user.name,
        username: user.username ?? '',
        deactivatedAt: user.deactivatedAt,
        mustChangePassword: user.mustChangePassword === 1,
        hasSecondFactor: user.twoFactorEnabled === 1,
        posts: own.map(({ unitId, unitName, role }) => ({ unitId, unitName, role })),
        isWholly: own.length === all.length,
      },
    ];
  });
}

/** The person as the asker may see them, or undefined. */
export async function getPerson(asker: Asker, userId: string): Promise<Person | undefined> {
  return (await listPeople(asker)).find((person) => person.userId === userId);
}

/** Adds an account with its first post. The password is to be replaced at the first sign-in. */
export async function addPerson(
  asker: Asker,
  account: NewAccount,
  post: Post,
): Promise<{ readonly ok: true; readonly userId: string } | Refusal<'notFound' | 'nameTaken'>> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (!(await administers(trx, asker, post.unitId))) return refuse('notFound');
    const username = account.username.toLowerCase();
    const taken = await trx.selectFrom('user').select('id').where('username', '=', username).executeTakeFirst();
    if (taken) return refuse('nameTaken');
    const userId = await insertAccount(trx, account);
    await trx.updateTable('user').set({ mustChangePassword: 1 }).where('id', '=', userId).execute();
    await insertMembership(trx, { userId, ...post });
    return { ok: true, userId };
  });
}

/** Gives somebody a post; no matter whether they hold it already. */
export async function givePost(asker: Asker, userId: string, post: Post): Answer<'notFound'> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (!(await administers(trx, asker, post.unitId)) || !(await exists(trx, userId))) return refuse('notFound');
    await insertPost(trx, userId, post);
    return { ok: true };
  });
}

/** Takes a post from somebody. What they did in it stays under their name. */
export async function takePost(asker: Asker, userId: string, post: Post): Answer<'notFound' | 'lastAdministrator'> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (!(await administers(trx, asker, post.unitId))) return refuse('notFound');
    if (!(await deletePost(trx, userId, post))) return refuse('notFound');
    if (await hasAdministrator(trx)) return { ok: true };
    await insertPost(trx, userId, post);
    return refuse('lastAdministrator');
  });
}

/** Moves a post from one person to another, in one step. The former one's history stays theirs. */
export async function handOver(
  asker: Asker,
  fromId: string,
  toId: string,
  post: Post,
): Answer<'notFound' | 'lastAdministrator'> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (!(await administers(trx, asker, post.unitId)) || !(await exists(trx, toId))) return refuse('notFound');
    if (!(await deletePost(trx, fromId, post))) return refuse('notFound');
    await insertPost(trx, toId, post);
    return { ok: true };
  });
}

/** Lets somebody go, or back in. All sessions end at once. Only for accounts whose posts are all the asker's to manage. */
export async function setDeactivated(
  asker: Asker,
  userId: string,
  isDeactivated: boolean,
): Answer<'notFound' | 'lastAdministrator'> {
  const person = await getPerson(asker, userId);
  if (!person?.isWholly) return refuse('notFound');
  const db = await database();
  return await db.transaction().execute(async (trx) => {
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
  const person = await getPerson(asker, userId);
  if (!person?.isWholly) return refuse('notFound');
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    await trx.updateTable('account').set({ password: passwordHash }).where('userId', '=', userId).execute();
    await trx
      .updateTable('user')
      .set({ mustChangePassword: 1, twoFactorEnabled: 0 })
      .where('id', '=', userId)
      .execute();
    await trx.deleteFrom('twoFactor').where('userId', '=', userId).execute();
    await endSessions(trx, userId);
    return { ok: true };
  });
}

async function administeredIds(db: Database, asker: Asker) {
  const units = await db
    .selectFrom('unit')
    .select(['id', 'parentId'])
    .where('id', 'in', administeredUnitsOf(asker))
    .execute();
  return { ids: new Set(units.map(({ id }) => id)), isTop: units.some(({ parentId }) => parentId === null) };
}

/** Whether the unit is one of those that the asker administers. */
export async function administers(trx: Transaction<Tables>, asker: Asker, unitId: string): Promise<boolean> {
  const unit = await trx
    .selectFrom('unit')
    .select('id')
    .where('id', '=', unitId)
    .where('id', 'in', administeredUnitsOf(asker))
    .executeTakeFirst();
  return unit !== undefined;
}

async function exists(trx: Transaction<Tables>, userId: string): Promise<boolean> {
  return (await trx.selectFrom('user').select('id').where('id', '=', userId).executeTakeFirst()) !== undefined;
}

async function insertPost(trx: Transaction<Tables>, userId: string, { unitId, role }: Post): Promise<void> {
  await trx
    .insertInto('membership')
    .values({ userId, unitId, role })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function deletePost(trx: Transaction<Tables>, userId: string, { unitId, role }: Post): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('membership')
    .where('userId', '=', userId)
    .where('unitId', '=', unitId)
    .where('role', '=', role)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Whether anybody is left who can sign in and administer the whole tree. */
async function hasAdministrator(trx: Transaction<Tables>): Promise<boolean> {
  const row = await trx
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.userId')
    .innerJoin('unit', 'unit.id', 'membership.unitId')
    .select('user.id')
    .where('membership.role', '=', 'administrator')
    .where('user.deactivatedAt', 'is', null)
    .where('unit.parentId', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

async function endSessions(trx: Transaction<Tables>, userId: string): Promise<void> {
  await trx.deleteFrom('session').where('userId', '=', userId).execute();
}
