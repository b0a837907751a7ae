import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DATABASE_FILE, openDatabase } from '@/lib/store/database/database';
import { insertAccount, insertMembership, insertUnit } from '@/lib/store/people/accounts';
import { verifyAudit } from '@/lib/store/people/verify-audit';
import { qingshi } from '@/lib/store/testing/two-offices';
import { main } from './main';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nianbao-restore-'));
  const db = await openDatabase(folder);
  await db.transaction().execute(async (trx) => {
    const unitId = await insertUnit(trx, { ...qingshi, name: '云台县人民政府', level: 'county' });
    const add = async (username: string, role: 'administrator' | 'clerk') => {
      const userId = await insertAccount(trx, { name: username, username, passwordHash: 'old' });
      await insertMembership(trx, { userId, unitId, role });
      await trx
        .updateTable('user')
        .set({ twoFactorEnabled: 1, deactivatedAt: '2026-01-01T00:00:00.000Z' })
        .where('id', '=', userId)
        .execute();
    };
    await add('boss', 'administrator');
    await add('clerk', 'clerk');
  });
  await db.destroy();
});

afterAll(() => rm(folder, { recursive: true }));

async function run(...words: string[]) {
  const [out, messages]: [string[], string[]] = [[], []];
  const shell = {
    print: (text: string) => out.push(text),
    write: () => undefined,
    tell: (line: string) => messages.push(line),
    progress: () => undefined,
  };
  return { code: await main(['restore-administrator', ...words], shell), out, messages: messages.join() };
}

it('lets an administrator in again with a new first password and an entry of the record', async () => {
  const { code, out } = await run('boss', '--database', folder);
  expect([code, out]).toEqual([0, [expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/)]]);
  const db = await openDatabase(folder);
  const user = await db.selectFrom('user').selectAll().where('username', '=', 'boss').executeTakeFirstOrThrow();
  expect(user).toMatchObject({ deactivatedAt: null, twoFactorEnabled: 0, mustChangePassword: 1 });
  const account = await db.selectFrom('account').select('password').where('userId', '=', user.id).execute();
  expect(account).not.toEqual([{ password: 'old' }]);
  expect(await verifyAudit(db)).toEqual({ entries: 1, faults: [] });
  await db.destroy();
});

it('refuses anybody else, and names the administrators', async () => {
  const { code, out, messages } = await run('clerk', '--database', folder);
  expect([code, out]).toEqual([2, []]);
  expect(messages).toContain('现在的管理员：boss');
  expect((await run('boss')).code).toBe(2);
  expect((await run('boss', '--database', path.join(folder, 'none'))).code).toBe(2);
});

it('says of a damaged database that it is one', async () => {
  const damaged = path.join(folder, 'damaged');
  await mkdir(damaged);
  await writeFile(path.join(damaged, DATABASE_FILE), 'no database at all, though there is a file of that name');
  const { code, out, messages } = await run('boss', '--database', damaged);
  expect([code, out]).toEqual([2, []]);
  expect(messages).toContain('已损坏');
});
