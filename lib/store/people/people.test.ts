import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/lib/store/database/database';
import { createReport } from '@/lib/store/reports/begin-report';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi } from '@/lib/store/testing/two-offices';
import { moveHome, resetPassword, setDeactivated } from './account-admin';
import { insertAccount, insertMembership, insertUnit } from './accounts';
import { listAudit, recordAudit } from './audit';
import { listMemberships } from './membership';
import { listPeople } from './people';
import { addPerson, givePost, handOver, handOverToNew, takePost } from './posts';

provideDatabase();

/** A county with two townships; an administrator of the county, one of the first township, a clerk in each township. */
let county = '';
let [town, other] = ['', ''];
let [boss, local, clerk, stranger] = [{ userId: '' }, { userId: '' }, { userId: '' }, { userId: '' }];
let auditor = { userId: '' };

beforeEach(async () => {
  const db = await database();
  await db.transaction().execute(async (trx) => {
    county = await insertUnit(trx, { ...qingshi, name: '云台县人民政府', level: 'county' });
    town = await insertUnit(trx, { ...qingshi, name: '甲镇' }, county);
    other = await insertUnit(trx, { ...qingshi, name: '乙镇' }, county);
    const person = async (username: string, unitId: string, role: 'administrator' | 'clerk' | 'auditor') => {
      const userId = await insertAccount(trx, { name: username, username, passwordHash: 'none' });
      await insertMembership(trx, { userId, unitId, role });
      return { userId };
    };
    boss = await person('boss', county, 'administrator');
    local = await person('local', town, 'administrator');
    clerk = await person('clerk', town, 'clerk');
    stranger = await person('stranger', other, 'clerk');
    auditor = await person('auditor', county, 'auditor');
  });
});

const account = { name: '新人', username: 'Newcomer', passwordHash: 'hash' };
const post = (unitId: string, role: 'clerk' | 'auditor' | 'administrator' = 'clerk') => ({ unitId, role });

describe('nobody', () => {
  it('gives himself a post, by whatever way', async () => {
    const refused = { ok: false, code: 'ownPost' };
    expect(await givePost(local, local.userId, post(town, 'auditor'))).toEqual(refused);
    expect(await handOver(local, clerk.userId, 'local', post(town))).toEqual(refused);
    expect(await listMemberships(local.userId)).toMatchObject([{ role: 'administrator' }]);
    expect(await listMemberships(clerk.userId), 'nothing was taken').toMatchObject([{ role: 'clerk' }]);
  });

  it('administers and has a hand in reports, wherever', async () => {
    const refused = { ok: false, code: 'administratorExcluded' };
    expect(await givePost(boss, clerk.userId, post(town, 'administrator'))).toEqual(refused);
    expect(await givePost(boss, clerk.userId, post(other, 'administrator'))).toEqual(refused);
    expect(await givePost(boss, local.userId, post(other))).toEqual(refused);
    expect(await handOver(boss, clerk.userId, 'local', post(town))).toEqual(refused);
    expect(await givePost(boss, local.userId, post(other, 'auditor'))).toEqual({ ok: true });
  });
});

describe('a person of another county', () => {
  /** Another county, with an administrator. */
  async function foreign() {
    const db = await database();
    return await db.transaction().execute(async (trx) => {
      const unitId = await insertUnit(trx, { ...qingshi, name: '外县人民政府', level: 'county' });
      const userId = await insertAccount(trx, { name: '外', username: 'foreign', passwordHash: 'none' });
      await insertMembership(trx, { userId, unitId, role: 'administrator' });
      return { unitId, userId };
    });
  }

  it('gets no post, and a name that nobody has is answered alike', async () => {
    const chief = await foreign();
    const added = await addPerson(chief, account, post(chief.unitId));
    if (!added.ok) throw new Error(added.code);
    const answer = await handOver(chief, added.userId, 'clerk', post(chief.unitId));
    expect(answer).toEqual({ ok: false, code: 'noSuchPerson' });
    expect(await handOver(chief, added.userId, 'nobody', post(chief.unitId))).toEqual(answer);
    expect(await givePost(chief, clerk.userId, post(chief.unitId))).toEqual({ ok: false, code: 'notFound' });
    expect(await givePost(chief, 'nobody', post(chief.unitId))).toEqual({ ok: false, code: 'notFound' });
    expect(await resetPassword(local, clerk.userId, 'hash'), 'stays in the hands of his own').toEqual({ ok: true });
  });

  it('is not seen in the record of acts: it goes by the unit of the act, of a sign-in by the home', async () => {
    const chief = await foreign();
    await recordAudit({ kind: 'signedIn', userId: clerk.userId, username: 'clerk', address: '' });
    await recordAudit({ kind: 'roleGiven', userId: boss.userId, username: 'boss', address: '', unitId: other });
    const seen = async (asker: { userId: string }) => (await listAudit(asker, undefined, 9)).map(({ kind }) => kind);
    expect(await seen(chief)).toEqual([]);
    expect(await seen(local)).toEqual(['signedIn']);
    expect(await seen(boss)).toEqual(['roleGiven', 'signedIn']);
  });
});

it('a person who moves to another unit is managed there', async () => {
  expect(await moveHome(local, clerk.userId, other)).toEqual({ ok: false, code: 'notFound' });
  expect(await moveHome(boss, clerk.userId, other)).toEqual({ ok: true });
  await takePost(boss, clerk.userId, post(town));
  expect((await listPeople(local)).map(({ username }) => username)).not.toContain('clerk');
  expect((await listPeople(boss)).find(({ username }) => username === 'clerk')).toMatchObject({
    posts: [],
    isOwn: true,
  });
});

describe('administrators', () => {
  it('see the people of their units and of those below', async () => {
    expect((await listPeople(boss)).map(({ username }) => username)).toEqual([
      'auditor',
      'boss',
      'clerk',
      'local',
      'stranger',
    ]);
    expect((await listPeople(local)).map(({ username }) => username)).toEqual(['clerk', 'local']);
    expect(await listPeople(clerk)).toEqual([]);
  });

  it('add people there, who must change their password', async () => {
    expect(await addPerson(local, account, post(town))).toMatchObject({ ok: true });
    expect((await listPeople(local)).find(({ username }) => username === 'newcomer')?.mustChangePassword).toBe(true);
    expect(await addPerson(local, { ...account, username: 'NEWCOMER' }, post(town))).toMatchObject({
      code: 'nameTaken',
    });
  });

  it.each(['add', 'give', 'take', 'hand over'])('%s nothing elsewhere', async (act) => {
    const acts = {
      add: () => addPerson(local, account, post(other)),
      give: () => givePost(local, clerk.userId, post(county, 'administrator')),
      take: () => takePost(local, stranger.userId, post(other)),
      'hand over': () => handOver(local, stranger.userId, 'clerk', post(other)),
    };
    expect(await acts[act as keyof typeof acts]()).toEqual({ ok: false, code: 'notFound' });
    expect(await listMemberships(stranger.userId)).toMatchObject([{ unitId: other, role: 'clerk' }]);
  });

  it('do not manage an account that has posts beyond their units', async () => {
    await givePost(boss, clerk.userId, post(other));
    expect(await resetPassword(local, clerk.userId, 'mine')).toEqual({ ok: false, code: 'notFound' });
    expect(await setDeactivated(local, clerk.userId, true)).toEqual({ ok: false, code: 'notFound' });
    expect(await setDeactivated(boss, clerk.userId, true)).toEqual({ ok: true });
  });

  it('cannot leave the tree without one of their kind', async () => {
    const lastOne = { ok: false, code: 'lastAdministrator' };
    expect(await takePost(boss, boss.userId, post(county, 'administrator'))).toEqual(lastOne);
    expect(await setDeactivated(boss, boss.userId, true)).toEqual(lastOne);
    await givePost(boss, auditor.userId, post(county, 'administrator'));
    expect(await setDeactivated(boss, boss.userId, true)).toEqual({ ok: true });
  });
});

it('a post is handed over in one step, and what was done in it stays with who did it', async () => {
  const created = await createReport(clerk, town, 2025);
  const added = await addPerson(boss, account, post(town, 'auditor'));
  if (!created.ok || !added.ok) throw new Error('not created');
  expect(await handOver(boss, clerk.userId, 'newcomer', post(town))).toEqual({ ok: true });
  expect(await listMemberships(clerk.userId)).toEqual([]);
  expect((await listMemberships(added.userId)).map(({ role }) => role)).toEqual(['auditor', 'clerk']);
  const db = await database();
  const { userId } = await db.selectFrom('reportPatch').select('userId').executeTakeFirstOrThrow();
  expect(userId).toBe(clerk.userId);
  expect((await listPeople(boss)).find(({ username }) => username === 'clerk')?.posts).toEqual([]);
});

it('a new first password ends the sessions', async () => {
  const db = await database();
  const times = { expiresAt: '2099', createdAt: '2026', updatedAt: '2026' };
  await db
    .insertInto('session')
    .values({ id: 's', userId: clerk.userId, ...{ token: 't', ...times } })
    .execute();
  expect(await resetPassword(local, clerk.userId, 'hash')).toEqual({ ok: true });
  expect(await db.selectFrom('session').select('id').execute()).toEqual([]);
});

describe('a deputy', () => {
  const days = (fromDay: string | null, untilDay: string) => ({ fromDay, untilDay });

  it('holds the post from the first day to the last', async () => {
    const held = async () => (await listMemberships(clerk.userId)).map(({ role }) => role);
    await givePost(boss, clerk.userId, post(town, 'auditor'), days('2999-01-01', '2999-02-01'));
    expect(await held()).toEqual(['clerk']);
    await givePost(boss, clerk.userId, post(town, 'auditor'), days(null, '2000-01-01'));
    expect(await held()).toEqual(['clerk']);
    await givePost(boss, clerk.userId, post(town, 'auditor'), days('2000-01-01', '2999-02-01'));
    expect(await held()).toEqual(['auditor', 'clerk']);
    const person = (await listPeople(boss)).find(({ userId }) => userId === clerk.userId);
    expect(person?.deputies).toMatchObject([{ role: 'auditor', untilDay: '2999-02-01' }]);
  });

  it('keeps a post that was held without a limit, and one that becomes such', async () => {
    await givePost(boss, clerk.userId, post(town), days(null, '2000-01-01'));
    expect(await listMemberships(clerk.userId)).toHaveLength(1);
    await givePost(boss, clerk.userId, post(town, 'auditor'), days(null, '2000-01-01'));
    await givePost(boss, clerk.userId, post(town, 'auditor'));
    expect(await listMemberships(clerk.userId)).toHaveLength(2);
  });

  it('does not administer and write, not even later', async () => {
    const later = days('2999-01-01', '2999-02-01');
    const refused = { ok: false, code: 'administratorExcluded' };
    expect(await givePost(boss, clerk.userId, post(town, 'administrator'), later)).toEqual(refused);
  });
});

describe('a post that is handed to a new account', () => {
  it('is held by that one alone, and the former holder stays in the list', async () => {
    expect(await handOverToNew(local, clerk.userId, account, post(town))).toEqual({ ok: true });
    const people = await listPeople(local);
    expect(people.find(({ username }) => username === 'newcomer')?.posts).toMatchObject([{ role: 'clerk' }]);
    expect(people.find(({ userId }) => userId === clerk.userId)?.posts).toEqual([]);
  });

  it('stays where the name is taken or the post is not held', async () => {
    const taken = await handOverToNew(local, clerk.userId, { ...account, username: 'boss' }, post(town));
    expect(taken).toEqual({ ok: false, code: 'nameTaken' });
    expect(await listMemberships(clerk.userId)).toHaveLength(1);
    expect(await handOverToNew(local, clerk.userId, account, post(town, 'auditor'))).toMatchObject({ ok: false });
  });
});
