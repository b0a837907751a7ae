import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { resetVisitor } from '@/lib/auth/testing/visitor';
import { listAudit } from '@/lib/store/people/audit';
import { setUp } from '@/lib/store/people/set-up';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi } from '@/lib/store/testing/two-offices';
import { hashPassword } from './password';
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, signInWithCode } from './second-factor';
import { listSessions } from './sessions';
import { signIn, signOut } from './sign-in';
import { getViewer } from './viewer';

vi.mock('next/headers', async () => (await import('@/lib/auth/testing/visitor')).requestScope());
vi.stubEnv('BETTER_AUTH_SECRET', 'a secret for tests, of forty characters.');
provideDatabase();

const PASSWORD = 'Correct horse 1';
const administrator = { name: '张三', username: 'zhangsan', passwordHash: await hashPassword(PASSWORD) };

afterEach(() => {
  vi.useRealTimers();
});

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  resetVisitor();
  await setUp({ unit: qingshi, administrator });
  await signIn('zhangsan', PASSWORD);
});

/** What an authenticator shows now. Source: RFC 6238, 4; RFC 4226, 5.3; RFC 4648, 6. */
function codeOf(secret: string): string {
  const bits = [...secret]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest[digest.length - 1] ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function me() {
  const viewer = await getViewer();
  if (!viewer) throw new Error('nobody is signed in');
  return viewer;
}

async function enrol() {
  const begun = await beginSecondFactor(await me(), PASSWORD);
  if (!begun.ok) throw new Error(begun.code);
  expect(await confirmSecondFactor(await me(), codeOf(begun.secret))).toEqual({ ok: true });
  // The next code: each works once.
  vi.setSystemTime(Date.now() + 30_000);
  return begun;
}

it('is begun with the password, and counts once a code proves it', async () => {
  expect(await beginSecondFactor(await me(), 'wrong horse')).toEqual({ ok: false, code: 'wrongPassword' });
  const begun = await beginSecondFactor(await me(), PASSWORD);
  const label = `${encodeURIComponent('公开年报')}:${(await me()).username}`;
  expect(begun).toMatchObject({ ok: true, uri: expect.stringContaining(`otpauth://totp/${label}?secret=`) });
  expect(await confirmSecondFactor(await me(), '000000')).toEqual({ ok: false, code: 'wrongCode' });
  expect((await me()).hasSecondFactor).toBe(false);
  await enrol();
  expect((await me()).hasSecondFactor).toBe(true);
});

it('lets nobody in on the password alone', async () => {
  const { secret } = await enrol();
  await signOut();
  expect(await signIn('zhangsan', PASSWORD)).toEqual({ ok: true, codeNeeded: true });
  expect(await getViewer()).toBeUndefined();
  expect(await signInWithCode('000000')).toEqual({ ok: false, code: 'wrongCode' });
  expect(await getViewer()).toBeUndefined();
  expect(await signInWithCode(` ${codeOf(secret)} `)).toEqual({ ok: true });
  expect(await listSessions(await me())).toHaveLength(1);
});

it('a kept code opens once when the authenticator is lost', async () => {
  const { backupCodes } = await enrol();
  for (const [expected, code] of [
    [true, backupCodes[0]],
    [false, backupCodes[0]],
  ] as const) {
    await signOut();
    await signIn('zhangsan', PASSWORD);
    expect((await signInWithCode(code ?? '')).ok).toBe(expected);
  }
});

it('takes a code once, also of two at the same time, and none that is older', async () => {
  const { secret } = await enrol();
  const older = codeOf(secret);
  vi.setSystemTime(Date.now() + 30_000);
  const code = codeOf(secret);
  await signOut();
  await signIn('zhangsan', PASSWORD);
  const answers = await Promise.all([signInWithCode(code), signInWithCode(code)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const again of [code, older]) {
    await signOut();
    await signIn('zhangsan', PASSWORD);
    expect(await signInWithCode(again)).toEqual({ ok: false, code: 'wrongCode' });
  }
});

it('asks who has entered no password to do so', async () => {
  await signOut();
  expect(await signInWithCode('123456')).toEqual({ ok: false, code: 'signedOut' });
});

it.each([
  ['ending it', async () => await endSecondFactor(await me(), 'wrong horse'), 'passwordRefused'],
  ['beginning it', async () => await beginSecondFactor(await me(), 'wrong horse'), 'passwordRefused'],
  ['confirming it', async () => await confirmSecondFactor(await me(), '000000'), 'codeRefused'],
])('%s is locked and recorded like signing in', async (_, attempt, kind) => {
  for (let tries = 0; tries < 5; tries += 1) expect(await attempt()).toMatchObject({ ok: false });
  expect(await attempt()).toEqual({ ok: false, code: 'lockedOut' });
  expect(await beginSecondFactor(await me(), PASSWORD)).toEqual({ ok: false, code: 'lockedOut' });
  const rows = await listAudit(await me(), undefined, 20);
  expect(rows.filter((row) => row.kind === kind)).toHaveLength(5);
  expect(rows.filter((row) => row.kind === 'signInLocked').map(({ count }) => count)).toEqual([2]);
});

it('locks wrong codes also where the password is entered anew each time', async () => {
  await enrol();
  await signOut();
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await signIn('zhangsan', PASSWORD)).toEqual({ ok: true, codeNeeded: true });
    expect(await signInWithCode('000000')).toEqual({ ok: false, code: 'wrongCode' });
  }
  expect(await signIn('zhangsan', PASSWORD)).toEqual({ ok: false, code: 'lockedOut' });
});

it('is ended with the password', async () => {
  await enrol();
  expect(await endSecondFactor(await me(), 'wrong horse')).toEqual({ ok: false, code: 'wrongPassword' });
  expect(await endSecondFactor(await me(), PASSWORD)).toEqual({ ok: true });
  await signOut();
  expect(await signIn('zhangsan', PASSWORD)).toEqual({ ok: true, codeNeeded: false });
});
