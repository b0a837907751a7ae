/** Work of one account waits for its turn among the servers of one PostgreSQL. */
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { database } from '@/lib/store/database/database';
import { takeTurn } from '@/lib/store/people/shared-limits';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { inSharedTurn } from './shared-turn';

provideDatabase();

it('one piece of work of a key is done at a time, and every one is done', async () => {
  let [running, most, done] = [0, 0, 0];
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await sql`select pg_sleep(0.01)`.execute(await database());
    running -= 1;
    done += 1;
    return true;
  };
  const all = await Promise.all(Array.from({ length: 12 }, () => inSharedTurn('account:zhangsan', work)));
  expect({ all: all.every((each) => each === true), most, done }).toEqual({ all: true, most: 1, done: 12 });
});

it('goes on after work that failed, and after a server that is gone', async () => {
  const failing = inSharedTurn('account:a', () => Promise.reject(new Error('the disk is full')));
  await expect(failing).rejects.toThrow('the disk is full');
  expect(await inSharedTurn('account:a', async () => 'done')).toBe('done');

  const db = await database();
  expect(await takeTurn(db, 'account:b', 'a server that was killed')).toBe(true);
  expect(await takeTurn(db, 'account:b', 'another')).toBe(false);
  await sql`update turn set "endsAt" = 0`.execute(db);
  expect(await inSharedTurn('account:b', async () => 'done')).toBe('done');
});
