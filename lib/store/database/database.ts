/** The one connection of this process to its database. */
import path from 'node:path';
import { Kysely } from 'kysely';
import { env } from '@/lib/env';
import { makeFolder, makePrivate } from './data-folder';
import { checkPages } from './integrity';
import { migrate } from './migrate';
import { checkOrder, postgresDatabase } from './postgres';
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
 * The database of this server, a PostgreSQL where the settings name one, else that of the data folder; opened and migrated
 * on first use. Inside a transaction use what the transaction gives: the connection is one, and waiting for it there would
 * never end.
 */
export function database(): Promise<Database> {
  globalThis.nianbaoDatabase ??= openConfigured().catch((error: unknown) => {
    globalThis.nianbaoDatabase = undefined;
    throw error;
  });
  return globalThis.nianbaoDatabase;
}

async function openConfigured(): Promise<Database> {
  const { databaseUrl, dataDir } = env();
  return databaseUrl ? await openPostgres(databaseUrl) : await openDatabase(dataDir);
}

/**
 * The database in a folder, which is made when it does not exist, readable by this user alone. Throws a StorageError where
 * the file is damaged, was written by a newer version, or cannot be opened; it is not changed then.
 */
export async function openDatabase(folder: string): Promise<Database> {
  await makeFolder(folder);
  await makePrivate(path.join(folder, DATABASE_FILE));
  return await opened(await embeddedDatabase(folder), checkPages);
}

/** The database in a folder as it is: neither checked nor brought up to date. */
export async function embeddedDatabase(folder: string): Promise<Database> {
  return new Kysely<Tables>({ dialect: await sqliteDialect(path.join(folder, DATABASE_FILE)) });
}

/**
 * The database on a PostgreSQL. Throws a StorageError where it cannot be reached, compares texts otherwise than we do, or
 * was written by a newer version; it is not changed then. Of several servers that start at once one migrates.
 */
export async function openPostgres(url: string): Promise<Database> {
  return await opened(postgresDatabase(url), checkOrder);
}

async function opened(db: Database, check: (db: Database) => Promise<void>): Promise<Database> {
  try {
    await check(db);
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}
