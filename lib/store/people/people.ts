/** The people of the units that somebody administers: adding them, giving them posts, letting them go. */
import type { Transaction } from 'kysely';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { type Database, database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import type { Asker, Membership } from '@/lib/workflow/asker';
import { mayHoldTogether, type Role, rolesAt } from '@/lib/workflow/roles';
import { insertAccount, insertMembership, type NewAccount } from './accounts';
import { unitsWhere } from './asker';
import { mayToUnit } from './authority';

export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly username: string;
  readonly deactivatedAt: string | null;
  readonly mustChangePassword: boolean;
  readonly hasSecondFactor: boolean;
  /** Posts in units that the asker administers. */
  readonly posts: readonly Membership[];
  /** The unit where the account is at home; null for one that never had a post. */
  readonly homeUnitId: string | null;
  /** Whether that unit is one that the asker administers: only then the person may be given posts. */
  readonly isOwn: boolean;
  /** Whether all of the person's posts are there too: only then the account itself is the asker's to manage. */
  readonly isWholly: boolean;
}

export interface Post {
  readonly unitId: string;
  readonly role: Role;
}

type Answer<Code extends Refusal['code']> = Promise<{ readonly ok: true } | Refusal<Code>>;

/** Everybody who is at home or has a post in the administered units, and accounts that never had one for those who administer the top. */
export async function listPeople(asker: Asker): Promise<Person[]> {
  const db = await database();
  const [users, posts, administered] = await Promise.all([
    db
      .selectFrom('user')
      .select(['id', 'name', 'username', 'deactivatedAt', 'mustChangePassword', 'twoFactorEnabled', 'homeUnitId'])
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
  return users.flatMap((user) => {
    const all = posts.filter(({ userId }) => userId === user.id);
    const own = all.filter(({ unitId }) => administered.ids.has(unitId));
    const isOwn = user.homeUnitId === null ? administered.isTop : administered.ids.has(user.homeUnitId);
    if (own.length === 0 && !isOwn) return [];
    return [
      {
        userId: user.id,
        name: user.name,
        username: user.username ?? '',
        deactivatedAt: user.deactivatedAt,
        mustChangePassword: user.mustChangePassword === 1,
        hasSecondFactor: user.twoFactorEnabled === 1,
        posts: own.map(({ unitId, unitName, role }) => ({ unitId, unitName, role })),
        homeUnitId: user.homeUnitId,
        isOwn,
        isWholly: isOwn && own.length === all.length,
      },
    ];
  });
}

/** The person as the asker may see them, or undefined. */
export async function getPerson(asker: Asker, userId: string): Promise<Person | undefined> {
  return (await listPeople(asker)).find((person) => person.userId === userId);
}

/** Adds an account with its first post. The password is to be replaced at the first sign-in. */
export async function addPerson(asker: Asker, account: NewAccount, post: Post): Promise<PersonAdded> {
  const db = await database();
  return await db.transaction().execute((trx) => addPersonWithin(trx, asker, account, post));
}

type PersonAdded = { readonly ok: true; readonly userId: string } | Refusal<'notFound' | 'nameTaken' | 'postNotHere'>;

/** The same inside a transaction. */
export async function addPersonWithin(
  trx: Transaction<Tables>,
  asker: Asker,
  account: NewAccount,
  post: Post,
): Promise<PersonAdded> {
  if (!(await mayToUnit(trx, asker, 'manageAccounts', post.unitId))) return refuse('notFound');
  if (!(await hasPost(trx, post))) return refuse('postNotHere');
  const username = account.username.toLowerCase();
  const taken = await trx.selectFrom('user').select('id').where('username', '=', username).executeTakeFirst();
  if (taken) return refuse('nameTaken');
  const userId = await insertAccount(trx, account);
  await trx.updateTable('user').set({ mustChangePassword: 1 }).where('id', '=', userId).execute();
  await insertMembership(trx, { userId, ...post });
  return { ok: true, userId };
}

/** `ownPost`: nobody gives a post to himself; `administratorExcluded`: the posts do not go together; `postNotHere`: units of that level have no such post. */
type PostRefusal = 'notFound' | 'ownPost' | 'administratorExcluded' | 'postNotHere';

/** Gives one of the asker's people a post; no matter whether they hold it already. */
export async function givePost(asker: Asker, userId: string, post: Post): Answer<PostRefusal> {
  const db = await database();
  return await db.transaction().execute((trx) => givePostWithin(trx, asker, userId, post));
}

/** The same inside a transaction. */
export async function givePostWithin(
  trx: Transaction<Tables>,
  asker: Asker,
  userId: string,
  post: Post,
): Answer<PostRefusal> {
  if (!(await mayToUnit(trx, asker, 'manageAccounts', post.unitId))) return refuse('notFound');
  if (!(await isAtHome(trx, asker, userId))) return refuse('notFound');
  return (await receiving(trx, asker, userId, post)) ?? { ok: true };
}

/** Takes a post from somebody. What they did in it stays under their name. */
export async function takePost(asker: Asker, userId: string, post: Post): Answer<'notFound' | 'lastAdministrator'> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (!(await mayToUnit(trx, asker, 'manageAccounts', post.unitId))) return refuse('notFound');
    if (!(await deletePost(trx, userId, post))) return refuse('notFound');
    if (await hasAdministrator(trx)) return { ok: true };
    await insertPost(trx, userId, post);
    return refuse('lastAdministrator');
  });
}

/**
 * Moves a post from one person to another of the asker's people, in one step. The former one's history stays theirs.
 * `noSuchPerson` says the same of a name that nobody has and of one that is somebody else's.
 */
export async function handOver(
  asker: Asker,
  fromId: string,
  toUsername: string,
  post: Post,
): Answer<PostRefusal | 'noSuchPerson' | 'lastAdministrator'> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (!(await mayToUnit(trx, asker, 'manageAccounts', post.unitId))) return refuse('notFound');
    const username = toUsername.trim().toLowerCase();
    const to = await trx.selectFrom('user').select('id').where('username', '=', username).executeTakeFirst();
    if (!to || !(await isAtHome(trx, asker, to.id))) return refuse('noSuchPerson');
    if (!(await deletePost(trx, fromId, post))) return refuse('notFound');
    const refusal =
      (await receiving(trx, asker, to.id, post)) ??
      ((await hasAdministrator(trx)) ? undefined : refuse('lastAdministrator'));
    if (!refusal) return { ok: true };
    await deletePost(trx, to.id, post);
    await insertPost(trx, fromId, post);
    return refusal;
  });
}

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
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (!(await managesAccount(trx, asker, userId))) return refuse('notFound');
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
    .where('id', 'in', unitsWhere(asker, 'manageAccounts'))
    .execute();
  return { ids: new Set(units.map(({ id }) => id)), isTop: units.some(({ parentId }) => parentId === null) };
}

/** Whether the account is at home in a unit that the asker administers; one without a home belongs to the top. */
async function isAtHome(trx: Transaction<Tables>, asker: Asker, userId: string): Promise<boolean> {
  const user = await trx.selectFrom('user').select('homeUnitId').where('id', '=', userId).executeTakeFirst();
  if (!user) return false;
  if (user.homeUnitId !== null) return await mayToUnit(trx, asker, 'manageAccounts', user.homeUnitId);
  const tops = await trx.selectFrom('unit').select('id').where('parentId', 'is', null).execute();
  const answers = await Promise.all(tops.map(({ id }) => mayToUnit(trx, asker, 'manageAccounts', id)));
  return answers.includes(true);
}

/** Whether the account is the asker's to manage: its home, and every unit where it has a post. */
async function managesAccount(trx: Transaction<Tables>, asker: Asker, userId: string): Promise<boolean> {
  if (!(await isAtHome(trx, asker, userId))) return false;
  const elsewhere = await trx
    .selectFrom('membership')
    .select('unitId')
    .where('userId', '=', userId)
    .where('unitId', 'not in', unitsWhere(asker, 'manageAccounts'))
    .executeTakeFirst();
  return elsewhere === undefined;
}

/** Gives the post, or says why this person cannot have it. */
async function receiving(
  trx: Transaction<Tables>,
  asker: Asker,
  userId: string,
  post: Post,
): Promise<Refusal<'ownPost' | 'administratorExcluded' | 'postNotHere'> | undefined> {
  if (userId === asker.userId) return refuse('ownPost');
  if (!(await hasPost(trx, post))) return refuse('postNotHere');
  const held = await trx.selectFrom('membership').select('role').where('userId', '=', userId).execute();
  if (!mayHoldTogether([...held.map(({ role }) => role), post.role])) return refuse('administratorExcluded');
  await insertPost(trx, userId, post);
  return undefined;
}

/** Whether a unit of this level has such a post. */
async function hasPost(trx: Transaction<Tables>, { unitId, role }: Post): Promise<boolean> {
  const unit = await trx.selectFrom('unit').select('level').where('id', '=', unitId).executeTakeFirst();
  return unit !== undefined && rolesAt(unit.level).includes(role);
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
