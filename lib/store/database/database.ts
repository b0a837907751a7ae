/** The one connection of this process to its database. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Kysely } from 'kysely';
import { env } from '@/lib/env';
import { migrate } from './migrate';
import type { Tables } from './schema';
import { sqliteDialect } from './sqlite';

/** What the database is called in its folder. */
export const DATABASE_FILE = 'nianbao.sqlite';

export type Database = Kysely<Tables>;

declare global {
  // On the global object, because pages, handlers and the start hook are bundled apart but share one connection.
  var nianbaoDatabase: Promise<Database> | undefined;
}

/**
 * The database of the data folder, opened and migrated on first use. Inside a transaction use what the transaction
 * gives: the connection is one, and waiting for it there would never end.
 */
export function database(): Promise<Database> {
  globalThis.nianbaoDatabase ??= openDatabase(env().dataDir).catch((error: unknown) => {
    globalThis.nianbaoDatabase = undefined;
    throw error;
  });
  return globalThis.nianbaoDatabase;
}

/** The database in a folder, which is made when it does not exist, readable by this user alone. */
export async function openDatabase(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const db = new Kysely<Tables>({ dialect: await sqliteDialect(path.join(folder, DATABASE_FILE)) });
  await migrate(db);
  return db;
}
