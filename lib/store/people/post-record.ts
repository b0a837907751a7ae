/** Posts as they are stored: whether somebody may have one, giving it, taking it. Used inside transactions. */
import { type RawBuilder, sql, type Transaction } from 'kysely';
import { isoDay } from '@/lib/report/moment';
import { type Refusal, refuse } from '@/lib/report/refusals';
import type { Tables } from '@/lib/store/database/schema';
import type { Asker } from '@/lib/workflow/asker';
import { mayHoldTogether, type Role, rolesAt } from '@/lib/workflow/roles';
import { unitsWhere } from './asker';
import { mayToUnit } from './authority';

export interface Post {
  readonly unitId: string;
  readonly role: Role;
}

/** From one day to another, both included: ISO dates, null without a limit. */
export interface Days {
  readonly fromDay: string | null;
  readonly untilDay: string | null;
}

const ALWAYS: Days = { fromDay: null, untilDay: null };

/** For a query of `post`: whether it is held on an ISO date or later. */
export function notOver(today: string): RawBuilder<boolean> {
  return sql<boolean>`(post."untilDay" is null or post."untilDay" >= ${today})`;
}

/** Whether the account is at home in a unit that the asker administers; one without a home belongs to the top. */
export async function isAtHome(trx: Transaction<Tables>, asker: Asker, userId: string): Promise<boolean> {
  const user = await trx.selectFrom('user').select('homeUnitId').where('id', '=', userId).executeTakeFirst();
  if (!user) return false;
  if (user.homeUnitId !== null) return await mayToUnit(trx, asker, 'manageAccounts', user.homeUnitId);
  const tops = await trx.selectFrom('unit').select('id').where('parentId', 'is', null).execute();
  const answers = await Promise.all(tops.map(({ id }) => mayToUnit(trx, asker, 'manageAccounts', id)));
  return answers.includes(true);
}

/** Whether the account is the asker's to manage: its home, and every unit where it has a post. */
export async function managesAccount(trx: Transaction<Tables>, asker: Asker, userId: string): Promise<boolean> {
  if (!(await isAtHome(trx, asker, userId))) return false;
  const elsewhere = await trx
    .selectFrom('post')
    .select('unitId')
    .where('userId', '=', userId)
    .where('unitId', 'not in', unitsWhere(asker, 'manageAccounts'))
    .executeTakeFirst();
  return elsewhere === undefined;
}

/** Gives the post, or says why this person cannot have it. Posts to come count like those of today. */
export async function receiving(
  trx: Transaction<Tables>,
  asker: Asker,
  userId: string,
  post: Post,
  days: Days = ALWAYS,
): Promise<Refusal<'ownPost' | 'administratorExcluded' | 'postNotHere'> | undefined> {
  if (userId === asker.userId) return refuse('ownPost');
  if (!(await hasPost(trx, post))) return refuse('postNotHere');
  const held = await trx
    .selectFrom('post')
    .select('role')
    .where('userId', '=', userId)
    .where(notOver(isoDay(new Date())))
    .execute();
  if (!mayHoldTogether([...held.map(({ role }) => role), post.role])) return refuse('administratorExcluded');
  await insertPost(trx, userId, post, days);
  return undefined;
}

/** Whether a unit of this level has such a post. */
export async function hasPost(trx: Transaction<Tables>, { unitId, role }: Post): Promise<boolean> {
  const unit = await trx.selectFrom('unit').select('level').where('id', '=', unitId).executeTakeFirst();
  return unit !== undefined && rolesAt(unit.level).includes(role);
}

/** A post that is held without a limit stays so. */
export async function insertPost(
  trx: Transaction<Tables>,
  userId: string,
  { unitId, role }: Post,
  days: Days = ALWAYS,
): Promise<void> {
  await trx
    .insertInto('post')
    .values({ userId, unitId, role, ...days })
    .onConflict((conflict) =>
      conflict
        .columns(['userId', 'unitId', 'role'])
        .doUpdateSet(days)
        .where(({ or, eb }) => or([eb('post.fromDay', 'is not', null), eb('post.untilDay', 'is not', null)])),
    )
    .execute();
}

/** The days for which it was held, or undefined where it was not. */
export async function deletePost(
  trx: Transaction<Tables>,
  userId: string,
  { unitId, role }: Post,
): Promise<Days | undefined> {
  return await trx
    .deleteFrom('post')
    .where('userId', '=', userId)
    .where('unitId', '=', unitId)
    .where('role', '=', role)
    .returning(['fromDay', 'untilDay'])
    .executeTakeFirst();
}

/** Whether anybody is left who can sign in and administer the whole tree, for good. */
export async function hasAdministrator(trx: Transaction<Tables>): Promise<boolean> {
  const row = await trx
    .selectFrom('post')
    .innerJoin('user', 'user.id', 'post.userId')
    .innerJoin('unit', 'unit.id', 'post.unitId')
    .select('user.id')
    .where('post.role', '=', 'administrator')
    .where('post.untilDay', 'is', null)
    .where('user.deactivatedAt', 'is', null)
    .where('unit.parentId', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
