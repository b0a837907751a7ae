import { expect, it } from 'vitest';
import { database } from '@/lib/store/database/database';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi } from '@/lib/store/testing/two-offices';
import { listMemberships } from './membership';
import { isSetUp, setUp } from './set-up';

provideDatabase();

const administrator = { name: '张三', username: 'Zhang.San', passwordHash: 'none' };

it('makes the unit and its administrator, who does not write', async () => {
  expect(await isSetUp()).toBe(false);
  expect(await setUp({ unit: qingshi, administrator })).toMatchObject({ ok: true });
  expect(await isSetUp()).toBe(true);

  const db = await database();
  const user = await db.selectFrom('user').selectAll().executeTakeFirstOrThrow();
  expect(user).toMatchObject({ name: '张三', username: 'zhang.san', email: 'zhang.san@nianbao.invalid' });
  expect(await listMemberships(user.id)).toMatchObject([{ unitName: '青石镇人民政府', role: 'administrator' }]);
});

it('makes a clerk beside an administrator whose password is to be changed', async () => {
  const clerk = { name: '周晓燕', username: 'zhou', passwordHash: 'none' };
  const answer = await setUp({ unit: qingshi, administrator, clerk });
  const db = await database();
  const people = await db.selectFrom('user').select(['id', 'username', 'mustChangePassword']).execute();
  expect(people.map(({ username, mustChangePassword }) => [username, mustChangePassword]).sort()).toEqual([
    ['zhang.san', 1],
    ['zhou', 0],
  ]);
  const clerkId = people.find(({ username }) => username === 'zhou')?.id ?? '';
  expect(answer).toMatchObject({ ok: true, clerkId });
  expect(await listMemberships(clerkId)).toMatchObject([{ unitName: '青石镇人民政府', role: 'clerk' }]);
});

it('is refused a second time, also when both come at once', async () => {
  const answers = await Promise.all([
    setUp({ unit: qingshi, administrator }),
    setUp({ unit: qingshi, administrator: { ...administrator, username: 'other' } }),
  ]);
  expect(answers).toContainEqual(expect.objectContaining({ ok: true }));
  expect(answers).toContainEqual({ ok: false, code: 'alreadySetUp' });
  const db = await database();
  expect(await db.selectFrom('unit').select('id').execute()).toHaveLength(1);
});
