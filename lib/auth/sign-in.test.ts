import { getMigrations } from 'better-auth/db/migration';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/lib/store/database';
import { setUp } from '@/lib/store/set-up';
import { provideDatabase } from '@/lib/store/temporary-database';
import { qingshi } from '@/lib/store/two-offices';
import { auth, authOptions } from './auth';
import { hashPassword } from './password';
import { changePassword, signIn, signOut } from './sign-in';
import { getViewer } from './viewer';
import { resetVisitor, visitor } from './visitor';

const SECRET = 'a secret for tests, of forty characters.';
const SESSION = 'nianbao.session_token';

vi.mock('next/headers', async () => (await import('./visitor')).requestScope());
vi.stubEnv('BETTER_AUTH_SECRET', SECRET);
provideDatabase();

const administrator = { name: '张三', username: 'zhangsan', passwordHash: await hashPassword('correct horse') };

beforeEach(async () => {
  resetVisitor();
  visitor.headers['x-forwarded-for'] = '10.0.0.8';
  visitor.headers['x-forwarded-proto'] = 'http';
  await setUp({ unit: qingshi, administrator });
});

describe('signing in', () => {
  it('opens a session that knows the person and the units', async () => {
    expect(await getViewer()).toBeUndefined();
    expect(await signIn('ZhangSan', 'correct horse')).toEqual({ ok: true });
    expect(await getViewer()).toMatchObject({
      name: '张三',
      username: 'zhangsan',
      memberships: [
        { unitName: qingshi.name, role: 'administrator' },
        { unitName: qingshi.name, role: 'clerk' },
      ],
    });
  });

  it('sets a cookie that scripts cannot read and other sites do not send', async () => {
    await signIn('zhangsan', 'correct horse');
    expect(visitor.jar.get(SESSION)).toMatchObject({ httpOnly: true, sameSite: 'lax', secure: false });
  });

  it('sets a secure cookie behind HTTPS', async () => {
    visitor.headers['x-forwarded-proto'] = 'https,http';
    await signIn('zhangsan', 'correct horse');
    expect(visitor.jar.get(SESSION)?.secure).toBe(true);
    expect(await getViewer()).toBeDefined();
  });

  it.each([
    ['an unknown name', 'lisi', 'correct horse'],
    ['a wrong password', 'zhangsan', 'wrong horse'],
    ['a name that nobody can have', "' or 1=1", 'correct horse'],
    ['nothing', '', ''],
  ])('with %s gets one and the same answer', async (_, username, password) => {
    expect(await signIn(username, password)).toEqual({ ok: false, code: 'wrongCredentials' });
    expect(visitor.jar.size).toBe(0);
  });

  it('is slowed down after five tries from one address, and from no other', async () => {
    for (let tries = 0; tries < 5; tries += 1) await signIn('zhangsan', 'wrong horse');
    expect(await signIn('zhangsan', 'correct horse')).toEqual({ ok: false, code: 'tooManyAttempts' });
    visitor.headers['x-forwarded-for'] = '10.0.0.9';
    expect(await signIn('zhangsan', 'correct horse')).toEqual({ ok: true });
  });
});

it('signing out ends the session, also for a copy of its cookie', async () => {
  await signIn('zhangsan', 'correct horse');
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
    await signIn('zhangsan', 'correct horse');
    expect(await changePassword('wrong horse', 'battery staple')).toEqual({ ok: false, code: 'wrongPassword' });
    expect(await getViewer()).toBeDefined();
  });

  it('keeps this session and ends the others', async () => {
    await signIn('zhangsan', 'correct horse');
    const elsewhere = new Map(visitor.jar);
    expect(await changePassword('correct horse', 'battery staple')).toEqual({ ok: true });
    expect(await getViewer()).toBeDefined();

    visitor.jar.clear();
    for (const [name, cookie] of elsewhere) visitor.jar.set(name, cookie);
    expect(await getViewer()).toBeUndefined();

    visitor.jar.clear();
    expect(await signIn('zhangsan', 'correct horse')).toMatchObject({ code: 'wrongCredentials' });
    expect(await signIn('zhangsan', 'battery staple')).toEqual({ ok: true });
  });
});

describe('the account library', () => {
  it('finds every table and column it needs', async () => {
    const { toBeCreated, toBeAdded } = await getMigrations({
      ...authOptions(await database(), SECRET),
      logger: { disabled: true },
    });
    expect(toBeCreated).toEqual([]);
    expect(toBeAdded).toEqual([]);
  });

  it('lets nobody sign up', async () => {
    const { api } = await auth();
    const body = { name: '李四', email: 'li@nianbao.invalid', password: 'battery staple', username: 'lisi' };
    await expect(api.signUpEmail({ body })).rejects.toThrow();
  });
});
