/** Giving posts to people, taking them, handing them over. */
import type { Transaction } from 'kysely';
import { type Refusal, refuse } from '@/lib/report/refusals';
import { database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import type { Asker } from '@/lib/workflow/asker';
import { insertAccount, insertMembership, type NewAccount } from './accounts';
import { mayToUnit } from './authority';
import {
  type Days,
  deletePost,
  hasAdministrator,
  hasPost,
  insertPost,
  isAtHome,
  type Post,
  receiving,
} from './post-record';

type Answer<Code extends Refusal['code']> = Promise<{ readonly ok: true } | Refusal<Code>>;

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

/** Gives one of the asker's people a post, for some days or for good; no matter whether they hold it already. */
export async function givePost(asker: Asker, userId: string, post: Post, days?: Days): Answer<PostRefusal> {
  const db = await database();
  return await db.transaction().execute((trx) => givePostWithin(trx, asker, userId, post, days));
}

/** The same inside a transaction. */
export async function givePostWithin(
  trx: Transaction<Tables>,
  asker: Asker,
  userId: string,
  post: Post,
  days?: Days,
): Answer<PostRefusal> {
  if (!(await mayToUnit(trx, asker, 'manageAccounts', post.unitId))) return refuse('notFound');
  if (!(await isAtHome(trx, asker, userId))) return refuse('notFound');
  return (await receiving(trx, asker, userId, post, days)) ?? { ok: true };
}

/** Takes a post from somebody. What they did in it stays under their name. */
export async function takePost(asker: Asker, userId: string, post: Post): Answer<'notFound' | 'lastAdministrator'> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    if (!(await mayToUnit(trx, asker, 'manageAccounts', post.unitId))) return refuse('notFound');
    const days = await deletePost(trx, userId, post);
    if (!days) return refuse('notFound');
    if (await hasAdministrator(trx)) return { ok: true };
    await insertPost(trx, userId, post, days);
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
    const days = await deletePost(trx, fromId, post);
    if (!days) return refuse('notFound');
    const refusal =
      (await receiving(trx, asker, to.id, post, days)) ??
      ((await hasAdministrator(trx)) ? undefined : refuse('lastAdministrator'));
    if (!refusal) return { ok: true };
    await deletePost(trx, to.id, post);
    await insertPost(trx, fromId, post, days);
    return refusal;
  });
}

/** The same to a person who gets an account in the same act. */
export async function handOverToNew(
  asker: Asker,
  fromId: string,
  account: NewAccount,
  post: Post,
): Answer<PostRefusal | 'nameTaken'> {
  const db = await database();
  return await db.transaction().execute(async (trx) => {
    const held = await trx
      .selectFrom('post')
      .select('role')
      .where('userId', '=', fromId)
      .where('unitId', '=', post.unitId)
      .where('role', '=', post.role)
      .executeTakeFirst();
    if (!held) return refuse('notFound');
    const added = await addPersonWithin(trx, asker, account, post);
    if (!added.ok) return added;
    await deletePost(trx, fromId, post);
    return { ok: true };
  });
}
