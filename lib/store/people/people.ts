/** The people of the units that somebody administers, as their administrators see them. */
import type { ExpressionBuilder } from 'kysely';
import { isoDay } from '@/lib/report/moment';
import { compareNames } from '@/lib/report/unit/name-order';
import { type Database, database } from '@/lib/store/database/database';
import type { Tables } from '@/lib/store/database/schema';
import type { Asker, Membership } from '@/lib/workflow/asker';
import { unitsWhere } from './asker';
import { notOver } from './post-record';

/** A post from one day to another, both included: ISO dates, null without a limit. */
export interface Deputy extends Membership {
  readonly fromDay: string | null;
  readonly untilDay: string | null;
}

export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly username: string;
  readonly deactivatedAt: string | null;
  readonly mustChangePassword: boolean;
  readonly hasSecondFactor: boolean;
  /** Posts that are held today in units that the asker administers. */
  readonly posts: readonly Membership[];
  /** Posts there for some days, which have not passed. */
  readonly deputies: readonly Deputy[];
  /** The unit where the account is at home; null for one that never had a post. */
  readonly homeUnitId: string | null;
  /** Whether that unit is one that the asker administers: only then the person may be given posts. */
  readonly isOwn: boolean;
  /** Whether all of the person's posts are there too: only then the account itself is the asker's to manage. */
  readonly isWholly: boolean;
}

/** Whose records are read: of one person, or of those who are at home or were given a post in one unit. */
export interface PeopleWanted {
  readonly userId?: string;
  readonly unitId?: string;
}

/** Everybody who is at home or has a post in the administered units, and accounts that never had one for those who administer the top. */
export async function listPeople(asker: Asker, { userId, unitId }: PeopleWanted = {}): Promise<Person[]> {
  const db = await database();
  const administered = await administeredIds(db, asker);
  const [users, posts] = await Promise.all([
    db
      .selectFrom('user')
      .select(['id', 'name', 'username', 'deactivatedAt', 'mustChangePassword', 'twoFactorEnabled', 'homeUnitId'])
      .where(listedFor(asker, administered))
      .$if(userId !== undefined, (query) => query.where('id', '=', userId ?? ''))
      .$if(unitId !== undefined, (query) =>
        query.where(({ or, eb, selectFrom }) =>
          or([
            eb('homeUnitId', '=', unitId ?? ''),
            eb(
              'id',
              'in',
              selectFrom('post')
                .select('post.userId')
                .where('post.unitId', '=', unitId ?? ''),
            ),
          ]),
        ),
      )
      .execute(),
    postsByUser(db, userId),
  ]);
  users.sort((a, b) => compareNames(a.name, b.name));
  return users.map((user) => {
    const all = posts.get(user.id) ?? [];
    const own = all.filter(({ unitId }) => administered.ids.has(unitId));
    const isOwn = user.homeUnitId === null ? administered.isTop : administered.ids.has(user.homeUnitId);
    return {
      userId: user.id,
      name: user.name,
      username: user.username ?? '',
      deactivatedAt: user.deactivatedAt,
      mustChangePassword: user.mustChangePassword === 1,
      hasSecondFactor: user.twoFactorEnabled === 1,
      posts: own.filter(({ isHeld }) => isHeld).map(({ unitId, unitName, role }) => ({ unitId, unitName, role })),
      deputies: own
        .filter(({ fromDay, untilDay }) => fromDay !== null || untilDay !== null)
        .map(({ unitId, unitName, role, fromDay, untilDay }) => ({ unitId, unitName, role, fromDay, untilDay })),
      homeUnitId: user.homeUnitId,
      isOwn,
      isWholly: isOwn && own.length === all.length,
    };
  });
}

/** The person as the asker may see them, or undefined. */
export async function getPerson(asker: Asker, userId: string): Promise<Person | undefined> {
  return (await listPeople(asker, { userId }))[0];
}

/** How many listPeople returns. */
export async function countPeople(asker: Asker): Promise<number> {
  const db = await database();
  const administered = await administeredIds(db, asker);
  const { count } = await db
    .selectFrom('user')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(listedFor(asker, administered))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Those at home in the units that the asker administers, those with a post there that is not over, and for the top those of no unit. */
function listedFor(asker: Asker, { isTop }: Administered) {
  const units = unitsWhere(asker, 'manageAccounts');
  const today = isoDay(new Date());
  return ({ or, eb, selectFrom }: ExpressionBuilder<Tables, 'user'>) =>
    or([
      eb('homeUnitId', 'in', units),
      ...(isTop ? [eb('homeUnitId', 'is', null)] : []),
      eb('id', 'in', selectFrom('post').select('post.userId').where('post.unitId', 'in', units).where(notOver(today))),
    ]);
}

interface HeldPost extends Deputy {
  readonly isHeld: boolean;
}

/** Every post that is held today or later. */
async function postsByUser(db: Database, userId?: string): Promise<ReadonlyMap<string, readonly HeldPost[]>> {
  const today = isoDay(new Date());
  const rows = await db
    .selectFrom('post')
    .innerJoin('unit', 'unit.id', 'post.unitId')
    .select(['post.userId', 'post.unitId', 'unit.name as unitName', 'post.role', 'post.fromDay', 'post.untilDay'])
    .select(({ eb }) => eb.or([eb('post.fromDay', 'is', null), eb('post.fromDay', '<=', today)]).as('isHeld'))
    .where(notOver(today))
    .$if(userId !== undefined, (query) => query.where('post.userId', '=', userId ?? ''))
    .execute();
  const byUser = new Map<string, HeldPost[]>();
  for (const { userId, isHeld, ...post } of rows) {
    const all = byUser.get(userId) ?? [];
    all.push({ ...post, isHeld: Boolean(isHeld) });
    byUser.set(userId, all);
  }
  // Those of one person: sorting the posts of a county takes longer than all the rest.
  for (const posts of byUser.values()) posts.sort((a, b) => compareNames(a.unitName, b.unitName));
  return byUser;
}

interface Administered {
  readonly ids: ReadonlySet<string>;
  /** Whether a unit that stands below none is among them. */
  readonly isTop: boolean;
}

async function administeredIds(db: Database, asker: Asker): Promise<Administered> {
  const units = await db
    .selectFrom('unit')
    .select(['id', 'parentId'])
    .where('id', 'in', unitsWhere(asker, 'manageAccounts'))
    .execute();
  return { ids: new Set(units.map(({ id }) => id)), isTop: units.some(({ parentId }) => parentId === null) };
}
