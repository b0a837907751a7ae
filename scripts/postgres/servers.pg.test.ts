/** Three servers of the built app on one PostgreSQL behind nginx, which hands requests to them in turn. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SavingClerk } from '@/e2e/operation/saving-clerk';
import { type OwnServer, startServer } from '@/e2e/testing/own-server';
import { Visitor } from '@/e2e/testing/visitor';
import { refusalText } from '@/lib/report/refusals';
import { postgresDatabase } from '@/lib/store/database/postgres';
import { MOST_FAILURES } from '@/lib/store/people/sign-in-tries';
import { verifyDatabase } from '@/lib/store/reports/verify-database';
import { type Nginx, startNginx } from './nginx.mjs';

const DATABASE = 'three_servers';

let folder = '';
let address = '';
let servers: readonly OwnServer[] = [];
let nginx: Nginx | undefined;

beforeAll(async () => {
  const maker = postgresDatabase(process.env['TEST_POSTGRES'] ?? '');
  await sql`create database ${sql.id(DATABASE)} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`.execute(
    maker,
  );
  await maker.destroy();
  address = Object.assign(new URL(process.env['TEST_POSTGRES'] ?? ''), { pathname: `/${DATABASE}` }).href;
  folder = await mkdtemp(path.join(tmpdir(), 'nianbao-servers-'));
  const settings = {
    DATABASE_URL: address,
    BETTER_AUTH_SECRET: 'of three servers, the same for each',
    TRUST_PROXY: '1',
    DEMO: '1',
  };
  // All at once: one of them makes the tables and the examples.
  servers = await Promise.all(['a', 'b', 'c'].map((name) => startServer(path.join(folder, name), settings)));
  nginx = await startNginx(servers.map(({ url }) => url));
}, 120_000);

afterAll(async () => {
  await nginx?.stop();
  await Promise.all(servers.map((server) => server.kill()));
  await rm(folder, { recursive: true, force: true });
});

/** A save that nobody answered is sent again after so many milliseconds, so often at most. */
const [PAUSE, MOST_ATTEMPTS] = [100, 20];

/** Before the end of a server, and after it. */
const SAVES = { before: 8, after: 12 };

interface Typed {
  readonly revision: number;
  readonly text: string;
}

it('no acknowledged save is lost when a server ends, and a repeated one counts once', async () => {
  const url = nginx?.url ?? '';
  const clerks = await Promise.all(['blank', 'off.by.one', 'jiegu.2023'].map((name) => SavingClerk.at(url, name)));
  const begun = await Promise.all(clerks.map((clerk) => clerk.read()));
  const [first, second] = [new Map<SavingClerk, Typed>(), new Map<SavingClerk, Typed>()];
  const type = async (from: ReadonlyMap<SavingClerk, Typed>, saves: number, kept: Map<SavingClerk, Typed>) =>
    await Promise.all(
      clerks.map(async (clerk) => kept.set(clerk, await typed(clerk, from.get(clerk)?.revision, saves))),
    );
  await type(new Map(), SAVES.before, first);
  const ending = type(first, SAVES.after, second);
  await servers[1]?.kill();
  await ending;

  for (const [index, clerk] of clerks.entries()) {
    const { revision, draft } = await clerk.read();
    expect(revision).toBe((begun[index]?.revision ?? 0) + SAVES.before + SAVES.after);
    expect({ revision, text: draft['problems'] }).toEqual(second.get(clerk));
  }
  for (const server of [servers[0], servers[2]]) {
    const metrics = await (await fetch(`${server?.url}/metrics`)).text();
    expect(metrics, 'each took its share').toMatch(/method="PATCH",status="2xx"\} [1-9]/);
  }
  expect(await verifyDatabase(address)).toMatchObject({ ok: true, faulty: [] });
});

it('tries with a wrong password count together, whichever server they come to', async () => {
  const visitor = new Visitor(nginx?.url ?? '', '10.0.0.9');
  for (let tries = 0; tries < MOST_FAILURES.account; tries += 1) await visitor.signIn('hanyin.2023', 'wrong');
  const { text } = await visitor.signIn('hanyin.2023', 'nianbao-demo');
  expect(text).toContain(refusalText('lockedOut'));
});

it('tries that come at once, to the servers in turn, are looked at one after the other: five, then the lock', async () => {
  const url = nginx?.url ?? '';
  const form = await new Visitor(url, '10.0.0.10').form('/sign-in', '[name=username]');
  for (const [name, value] of Object.entries({ username: 'jiegu.2023', password: 'wrong', next: '/' }))
    form.set(name, value);
  const tries = Array.from({ length: 15 }, () => new Visitor(url, '10.0.0.10').submit('/sign-in', form));
  const texts = (await Promise.all(tries)).map(({ text }) => text);
  const answeredWith = (code: 'wrongCredentials' | 'lockedOut') =>
    texts.filter((text) => text.includes(refusalText(code))).length;
  expect(answeredWith('wrongCredentials')).toBe(MOST_FAILURES.account);
  expect(answeredWith('lockedOut')).toBe(15 - MOST_FAILURES.account);
});

/** Types so many sentences one after the other, each until it is answered with “saved”, as the editor does. */
async function typed(clerk: SavingClerk, from: number | undefined, saves: number): Promise<Typed> {
  let last: Typed = { revision: from ?? (await clerk.read()).revision, text: '' };
  for (let turn = 1; turn <= saves; turn += 1) {
    const text = `第${last.revision + 1}次保存。`;
    last = { revision: await saved(clerk, text, last.revision), text };
  }
  return last;
}

async function saved(clerk: SavingClerk, text: string, revision: number): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await clerk.save('problems', text, revision, `servers-${revision}`);
    } catch (error) {
      if (attempt === MOST_ATTEMPTS) throw error;
      await setTimeout(PAUSE);
    }
  }
}
