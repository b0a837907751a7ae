import { createHmac } from 'node:crypto';
import { getMigrations } from 'better-auth/db/migration';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resetVisitor, visitor } from '@/lib/auth/testing/visitor';
import { database } from '@/lib/store/database/database';
import { isPostgres } from '@/lib/store/database/dialect';
import { listAudit } from '@/lib/store/people/audit';
import { keepNewestSessions } from '@/lib/store/people/open-sessions';
import { setUp } from '@/lib/store/people/set-up';
import { lockOf, MOST_FAILURES, noteFailure } from '@/lib/store/people/sign-in-tries';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi } from '@/lib/store/testing/two-offices';
import { auth, authOptions } from './auth';
import { changePassword } from './change-password';
import { hashPassword } from './password';
import { MOST_SESSIONS } from './session-limits';
import { listSessions } from './sessions';
import { signIn, signOut } from './sign-in';
import { getViewer } from './viewer';

const SECRET = 'a secret for tests, of forty characters.';
const SESSION = 'nianbao.session_token';

vi.mock('next/headers', async () => (await import('@/lib/auth/testing/visitor')).requestScope());
vi.stubEnv('BETTER_AUTH_SECRET', SECRET);
provideDatabase();

const administrator = { name: '张三', username: 'zhangsan', passwordHash: await hashPassword('Correct horse 1') };

afterEach(() => {
  vi.useRealTimers();
});

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  resetVisitor();
  visitor.headers['x-forwarded-for'] = '10.0.0.8';
  visitor.headers['x-forwarded-proto'] = 'http';
  await setUp({ unit: qingshi, administrator });
});

describe('signing in', () => {
  it('opens a session that knows the person and the units', async () => {
    expect(await getViewer()).toBeUndefined();
    expect(await signIn('ZhangSan', 'Correct horse 1')).toEqual({ ok: true, codeNeeded: false });
    expect(await getViewer()).toMatchObject({
      name: '张三',
      username: 'zhangsan',
      memberships: [{ unitName: qingshi.name, role: 'administrator' }],
    });
  });

  it('sets a cookie that scripts cannot read and other sites do not send', async () => {
    await signIn('zhangsan', 'Correct horse 1');
    expect(visitor.jar.get(SESSION)).toMatchObject({ httpOnly: true, sameSite: 'strict', secure: false });
  });

  it('sets a secure cookie behind HTTPS', async () => {
    visitor.headers['x-forwarded-proto'] = 'https,http';
    await signIn('zhangsan', 'Correct horse 1');
    expect(visitor.jar.get(SESSION)?.secure).toBe(true);
    expect(await getViewer()).toBeDefined();
  });

  it.each([
    ['an unknown name', 'lisi', 'Correct horse 1'],
    ['a wrong password', 'zhangsan', 'wrong horse'],
    ['a name that nobody can have', "' or 1=1", 'Correct horse 1'],
    ['nothing', '', ''],
  ])('with %s gets one and the same answer', async (_, username, password) => {
    expect(await signIn(username, password)).toEqual({ ok: false, code: 'wrongCredentials' });
    expect(visitor.jar.size).toBe(0);
  });

  it('locks the account for ten minutes after five failures, from wherever', async () => {
    for (let tries = 0; tries < 5; tries += 1) {
      visitor.headers['x-forwarded-for'] = `10.0.0.${tries}`;
      expect(await signIn('zhangsan', 'wrong horse')).toMatchObject({ code: 'wrongCredentials' });
    }
    visitor.headers['x-forwarded-for'] = '10.0.0.99';
    expect(await signIn('ZhangSan', 'Correct horse 1')).toEqual({ ok: false, code: 'lockedOut' });
    vi.setSystemTime(Date.now() + 10 * 60_000 + 1);
    expect(await signIn('zhangsan', 'Correct horse 1')).toMatchObject({ ok: true });
  });

  it('stays locked for minutes, not for a day, when a clock that was ahead is set right', async () => {
    for (let tries = 0; tries < 5; tries += 1) await signIn('zhangsan', 'wrong horse');
    vi.setSystemTime(Date.now() - 24 * 3_600_000);
    visitor.headers['x-forwarded-for'] = '10.0.0.99';
    expect(await signIn('zhangsan', 'Correct horse 1')).toMatchObject({ ok: true });
  });

  it('locks an address that fails under many names, later than an account, and no other', async () => {
    for (let tries = 1; tries < MOST_FAILURES.address; tries += 1) {
      await noteFailure({ username: `name${tries}`, address: '10.0.0.8' }, new Date());
    }
    expect(await signIn('zhangsan', 'Correct horse 1')).toMatchObject({ ok: true });
    await signIn('lisi', 'wrong horse');
    expect(await signIn('zhangsan', 'Correct horse 1')).toEqual({ ok: false, code: 'lockedOut' });
    visitor.headers['x-forwarded-for'] = '10.0.0.9';
    expect(await signIn('zhangsan', 'Correct horse 1')).toMatchObject({ ok: true });
  });

  it('counts many attempts at once one by one', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn('zhangsan', 'wrong horse')));
    expect(answers.filter((answer) => !answer.ok && answer.code === 'wrongCredentials')).toHaveLength(5);
  });

  it('counts no try that is still being looked at as a failure', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn('zhangsan', 'Correct horse 1')));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(12);
  });

  it('records what a lock refuses in one entry, with the count', async () => {
    for (let tries = 0; tries < 9; tries += 1) await signIn('zhangsan', 'wrong horse');
    const { id } = await database().then((db) => db.selectFrom('user').select('id').executeTakeFirstOrThrow());
    const rows = await listAudit({ userId: id }, undefined, 20);
    expect(rows.map(({ kind, count }) => [kind, count])).toEqual([
      ['signInLocked', 4],
      ...Array.from({ length: 5 }, () => ['signInRefused', null]),
    ]);
  });

  it('keeps of a name that was tried no more than of any', async () => {
    await signIn('a'.repeat(900_000), 'wrong horse');
    const db = await database();
    const [entry] = await db.selectFrom('audit').select('username').execute();
    expect(entry?.username.length).toBeLessThan(100);
    const failures = await db.selectFrom('signInFailure').select('key').execute();
    expect(Math.max(...failures.map(({ key }) => key.length))).toBeLessThan(150);
  });

  it('forgets failures that no longer count', async () => {
    await signIn('nobody', 'wrong horse');
    vi.setSystemTime(Date.now() + 11 * 60_000);
    await signIn('somebody', 'wrong horse');
    const keys = await database().then((db) => db.selectFrom('signInFailure').select('key').execute());
    expect(keys.map(({ key }) => key).sort()).toEqual(['account:somebody', 'address:10.0.0.8']);
  });

  it('takes the addresses of one IPv6 network for one', async () => {
    for (let tries = 0; tries < MOST_FAILURES.address; tries += 1) {
      await noteFailure({ username: `name${tries}`, address: `2001:db8:0:7::${tries + 1}` }, new Date());
    }
    expect(await lockOf({ username: 'a', address: '2001:db8::7:0:0:0:ffff' }, new Date())).toBe('address:2001:db8:0:7');
    expect(await lockOf({ username: 'a', address: '2001:db8:0:8::1' }, new Date())).toBeUndefined();
  });

  it('ends the session that this browser had before', async () => {
    await signIn('zhangsan', 'Correct horse 1');
    const former = new Map(visitor.jar);
    await signIn('zhangsan', 'Correct horse 1');
    expect(await listSessions(await me())).toHaveLength(1);
    visitor.jar.clear();
    for (const [name, cookie] of former) visitor.jar.set(name, cookie);
    expect(await getViewer()).toBeUndefined();
  });

  it('keeps the former session where it is refused', async () => {
    await signIn('zhangsan', 'Correct horse 1');
    await signIn('zhangsan', 'wrong horse');
    expect(await getViewer()).toBeDefined();
  });

  it('ends the oldest of too many sessions', async () => {
    await signIn('zhangsan', 'Correct horse 1');
    const { userId, sessionId } = await me();
    const db = await database();
    const session = await db.selectFrom('session').selectAll().executeTakeFirstOrThrow();
    for (let count = 0; count < MOST_SESSIONS; count += 1) {
      const row = {
        ...session,
        id: `s${count}`,
        token: `t${count}`,
        createdAt: `2030-01-01T00:00:0${count % 10}.000Z`,
      };
      await db.insertInto('session').values(row).execute();
    }
    await keepNewestSessions(userId, MOST_SESSIONS, new Date());
    const kept = await db.selectFrom('session').select('id').execute();
    expect(kept).toHaveLength(MOST_SESSIONS);
    expect(kept.map(({ id }) => id)).not.toContain(sessionId);
  });

  it('never locks people who succeed', async () => {
    for (let day = 0; day < 7; day += 1) {
      await signIn('zhangsan', 'wrong horse');
      visitor.headers['x-forwarded-for'] = `10.0.1.${day}`;
      expect(await signIn('zhangsan', 'Correct horse 1')).toMatchObject({ ok: true });
    }
  });

  it('is refused to people who left, in the words of a wrong password', async () => {
    const db = await database();
    await db.updateTable('user').set({ deactivatedAt: new Date().toISOString() }).execute();
    expect(await signIn('zhangsan', 'Correct horse 1')).toEqual({ ok: false, code: 'wrongCredentials' });
    expect(visitor.jar.size).toBe(0);
  });

  it('is recorded, with the address, whether it succeeds or not', async () => {
    await signIn('zhangsan', 'wrong horse');
    await signIn('nobody', 'wrong horse');
    await signIn('zhangsan', 'Correct horse 1');
    await signOut();
    const viewer = await database().then((db) => db.selectFrom('user').select('id').executeTakeFirstOrThrow());
    const rows = await listAudit({ userId: viewer.id }, undefined, 10);
    expect(rows.map(({ kind, username, address }) => [kind, username, address])).toEqual([
      ['signedOut', 'zhangsan', '10.0.0.8'],
      ['signedIn', 'zhangsan', '10.0.0.8'],
      ['signInRefused', 'nobody', '10.0.0.8'],
      ['signInRefused', 'zhangsan', '10.0.0.8'],
    ]);
  });
});

describe('a session', () => {
  const elapse = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);

  it('ends after half an hour without a request', async () => {
    await signIn('zhangsan', 'Correct horse 1');
    for (let calls = 0; calls < 4; calls += 1) {
      elapse(25);
      expect(await getViewer()).toBeDefined();
    }
    elapse(31);
    expect(await getViewer()).toBeUndefined();
  });

  it('ends after twelve hours however busy', async () => {
    await signIn('zhangsan', 'Correct horse 1');
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      elapse(20);
      expect(await getViewer()).toBeDefined();
    }
    elapse(20);
    expect(await getViewer()).toBeUndefined();
  });

  it('is none to somebody who has only the database and the key that signs cookies', async () => {
    await signIn('zhangsan', 'Correct horse 1');
    const cookie = decodeURIComponent(visitor.jar.get(SESSION)?.value ?? '');
    const token = cookie.slice(0, cookie.indexOf('.'));
    expect(signed(token), 'as the app signs').toBe(cookie);
    const db = await database();
    const { rows } = await sql<Record<string, string>>`select * from session`.execute(db);
    expect(rows).toHaveLength(1);
    for (const value of Object.values(rows[0] ?? {})) {
      visitor.jar.set(SESSION, { value: signed(String(value)) });
      expect(await getViewer()).toBeUndefined();
    }
  });

  it('begun by a clock that was ahead ends once the clock is right', async () => {
    elapse(24 * 60);
    await signIn('zhangsan', 'Correct horse 1');
    expect(await getViewer()).toBeDefined();
    elapse(-1);
    expect(await getViewer(), 'a minute is what time servers correct').toBeDefined();
    elapse(-24 * 60);
    expect(await getViewer()).toBeUndefined();
    elapse(24 * 60);
    expect(await getViewer(), 'nor does it come back').toBeUndefined();
  });

  it('used while the clock was ahead ends too', async () => {
    await signIn('zhangsan', 'Correct horse 1');
    elapse(20);
    expect(await getViewer()).toBeDefined();
    elapse(-20);
    expect(await getViewer()).toBeUndefined();
  });

  it('ends at once when the person is sent away', async () => {
    await signIn('zhangsan', 'Correct horse 1');
    const db = await database();
    await db.updateTable('user').set({ deactivatedAt: new Date().toISOString() }).execute();
    expect(await getViewer()).toBeUndefined();
  });

  it('allows nothing but a new password where one is due', async () => {
    await signIn('zhangsan', 'Correct horse 1');
    const db = await database();
    expect((await getViewer())?.mustChangePassword).toBe(false);
    await db.updateTable('unit').set({ passwordDays: 90 }).execute();
    expect((await getViewer())?.mustChangePassword).toBe(false);
    await db
      .updateTable('user')
      .set({ passwordChangedAt: new Date(Date.now() - 91 * 86_400_000).toISOString() })
      .execute();
    expect((await getViewer())?.mustChangePassword).toBe(true);
    expect(await change('Correct horse 1', 'Battery staple 2')).toEqual({ ok: true });
    expect((await getViewer())?.mustChangePassword).toBe(false);
  });
});

/** What somebody makes of a value who knows the key: a cookie as the library signs it. */
function signed(value: string): string {
  return `${value}.${createHmac('sha256', SECRET).update(value).digest('base64')}`;
}

async function me() {
  const viewer = await getViewer();
  if (!viewer) throw new Error('nobody is signed in');
  return viewer;
}

/** As the visitor who is signed in. */
async function change(current: string, next: string) {
  return await changePassword(await me(), current, next);
}

it('signing out ends the session, also for a copy of its cookie', async () => {
  await signIn('zhangsan', 'Correct horse 1');
  const copy = visitor.jar.get(SESSION);
  await signOut();
  expect(visitor.jar.has(SESSION)).toBe(false);
  visitor.jar.set(SESSION, copy ?? { value: '' });
  expect(await getViewer()).toBeUndefined();
});

it('a made-up cookie is nobody', async () => {
  visitor.jar.set(SESSION, { value: 'abcdefghijklmnop.c2lnbmF0dXJl' });
  expect(await getViewer()).toBeUndefined();
});

describe('changing the password', () => {
  it('needs the present one', async () => {
    await signIn('zhangsan', 'Correct horse 1');
    expect(await change('wrong horse', 'Battery staple 2')).toEqual({ ok: false, code: 'wrongPassword' });
    expect(await getViewer()).toBeDefined();
  });

  it('keeps this session and ends the others', async () => {
    await signIn('zhangsan', 'Correct horse 1');
    const elsewhere = new Map(visitor.jar);
    expect(await change('Correct horse 1', 'Battery staple 2')).toEqual({ ok: true });
    expect(await getViewer()).toBeDefined();

    visitor.jar.clear();
    for (const [name, cookie] of elsewhere) visitor.jar.set(name, cookie);
    expect(await getViewer()).toBeUndefined();

    visitor.jar.clear();
    expect(await signIn('zhangsan', 'Correct horse 1')).toMatchObject({ code: 'wrongCredentials' });
    expect(await signIn('zhangsan', 'Battery staple 2')).toMatchObject({ ok: true });
  });
});

describe('a new password', () => {
  it.each([
    ['Short-1', 'passwordTooShort'],
    ['all small letters', 'passwordTooPlain'],
    ['P@ssw0rd', 'passwordCommon'],
    ['Zhangsan-2026', 'passwordHasName'],
    ['Correct horse 1', 'passwordUsedBefore'],
  ])('%s: %s', async (password, code) => {
    await signIn('zhangsan', 'Correct horse 1');
    expect(await change('Correct horse 1', password)).toEqual({ ok: false, code });
  });

  it('is none of the last five', async () => {
    await signIn('zhangsan', 'Correct horse 1');
    const all = ['Correct horse 1', ...[2, 3, 4, 5, 6].map((each) => `Battery staple ${each}`)];
    for (const [index, password] of all.slice(1).entries()) {
      expect(await change(all[index] ?? '', password)).toEqual({ ok: true });
    }
    expect(await change('Battery staple 6', 'Battery staple 2')).toMatchObject({ code: 'passwordUsedBefore' });
    expect(await change('Battery staple 6', 'Correct horse 1')).toEqual({ ok: true });
  });
});

describe('the account library', () => {
  it('finds every table and column it needs', async () => {
    const db = await database();
    const { toBeCreated, toBeAdded } = await getMigrations({
      ...authOptions(db, SECRET),
      database: { db, type: isPostgres(db) ? 'postgres' : 'sqlite' },
      logger: { disabled: true },
    });
    expect(toBeCreated).toEqual([]);
    expect(toBeAdded).toEqual([]);
  });

  it('lets nobody sign up', async () => {
    const { api } = await auth();
    const body = { name: '李四', email: 'li@nianbao.invalid', password: 'Battery staple 2', username: 'lisi' };
    await expect(api.signUpEmail({ body })).rejects.toThrow();
  });
});
