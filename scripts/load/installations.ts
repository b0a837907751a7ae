/** The app as it is installed: one server with its own database, or several behind nginx on one PostgreSQL. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { openPostgres } from '@/lib/store/database/database';
import { postgresDatabase } from '@/lib/store/database/postgres';
import { withServer } from '../bench/demo-server';
import { startNginx } from '../postgres/nginx.mjs';
import { startPostgres } from '../postgres/throwaway.mjs';
import { seedDatabase, seedFolder } from '../seed/main';
import type { Installation } from './measure';

const DATABASE = 'load';

/** A PostgreSQL as Debian installs it: every transaction waits for the disk. */
const AS_INSTALLED = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', autovacuum: 'on' };

type Run<Value> = (installation: Installation) => Promise<Value>;

/** Runs the work on a county of so many units in an embedded database, which one server has. */
export async function onSqlite<Value>(units: number, run: Run<Value>): Promise<Value> {
  return await inFolder(async (data) => {
    await seedFolder(data, units);
    return await withServer({ DATA_DIR: data, TRUST_PROXY: '1' }, (url) =>
      run({ url, servers: [url], database: undefined }),
    );
  });
}

/** The same with so many servers behind nginx on one PostgreSQL. */
export async function onPostgres<Value>(units: number, servers: number, run: Run<Value>): Promise<Value> {
  const postgres = await startPostgres(AS_INSTALLED);
  try {
    const maker = postgresDatabase(postgres.url('postgres'));
    await sql`create database ${sql.id(DATABASE)}`.execute(maker);
    await maker.destroy();
    const address = postgres.url(DATABASE);
    await seedDatabase(await openPostgres(address), units);
    return await inFolder((folder) =>
      withServers(folder, address, servers, async (urls) => {
        const nginx = await startNginx(urls);
        try {
          return await run({ url: nginx.url, servers: urls, database: postgres.pid });
        } finally {
          await nginx.stop();
        }
      }),
    );
  } finally {
    await postgres.stop();
  }
}

/** Starts one after the other, each with a folder of its own. */
async function withServers<Value>(
  folder: string,
  address: string,
  count: number,
  run: (urls: readonly string[]) => Promise<Value>,
  started: readonly string[] = [],
): Promise<Value> {
  if (started.length === count) return await run(started);
  const settings = {
    DATA_DIR: path.join(folder, String(started.length)),
    DATABASE_URL: address,
    BETTER_AUTH_SECRET: 'of all servers, the same for each of them',
    TRUST_PROXY: '1',
  };
  return await withServer(settings, (url) => withServers(folder, address, count, run, [...started, url]));
}

async function inFolder<Value>(run: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-load-'));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
