/** Three servers on one PostgreSQL count a flood together. */
import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { database } from '@/lib/store/database/database';
import { postgresDatabase } from '@/lib/store/database/postgres';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { rateLimitStorage } from './rate-limit';

const place = provideDatabase();

let servers: readonly ReturnType<typeof postgresDatabase>[] = [];
afterEach(async () => {
  await Promise.all(servers.map((db) => db.destroy()));
});

function three() {
  servers = [1, 2, 3].map(() => postgresDatabase(place()));
  return servers.map(rateLimitStorage);
}

it('lets as many through a window as one server would, however many ask at once', async () => {
  const storages = three();
  const rule = { window: 60, max: 20 };
  const answers = await Promise.all(
    Array.from({ length: 45 }, (_, index) => storages[index % 3]?.consume('10.0.0.9', rule)),
  );
  expect(answers.filter((answer) => answer?.allowed)).toHaveLength(20);
  expect(answers.find((answer) => !answer?.allowed)?.retryAfter).toBeGreaterThan(0);
  expect(await storages[0]?.consume('10.0.0.10', rule)).toMatchObject({ allowed: true });
});

it('begins anew after the window, and forgets windows that have ended', async () => {
  const [first, second] = three();
  const rule = { window: 60, max: 1 };
  await first?.consume('a', rule);
  expect(await second?.consume('a', rule)).toMatchObject({ allowed: false });
  const db = await database();
  await sql`update "requestWindow" set "endsAt" = 0`.execute(db);
  expect(await second?.consume('b', rule)).toMatchObject({ allowed: true });
  const { rows } = await sql`select key from "requestWindow"`.execute(db);
  expect(rows).toEqual([{ key: 'b' }]);
  expect(await first?.consume('a', rule)).toMatchObject({ allowed: true });
});
