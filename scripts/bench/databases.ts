/** Empty databases of both kinds, as the store uses them, gone when the work is done. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Database, openDatabase, openPostgres } from '@/lib/store/database/database';
import { startPostgres } from '@/scripts/postgres/throwaway.mjs';

type Work<Value> = (db: Database) => Promise<Value>;

export type Kind = 'SQLite' | 'PostgreSQL';

/** Does the work on an empty database of the kind. */
export async function onDatabase<Value>(kind: Kind, work: Work<Value>): Promise<Value> {
  return await (kind === 'SQLite' ? onSqlite : onPostgres)(work);
}

async function onSqlite<Value>(work: Work<Value>): Promise<Value> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-bench-'));
  try {
    return await withDatabase(await openDatabase(folder), work);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onPostgres<Value>(work: Work<Value>): Promise<Value> {
  const postgres = await startPostgres();
  try {
    return await withDatabase(await openPostgres(postgres.url('postgres')), work);
  } finally {
    await postgres.stop();
  }
}

async function withDatabase<Value>(db: Database, work: Work<Value>): Promise<Value> {
  globalThis.nianbaoDatabase = Promise.resolve(db);
  try {
    return await work(db);
  } finally {
    globalThis.nianbaoDatabase = undefined;
    await db.destroy();
  }
}
