/** An embedded database for each test, copied from one that each worker migrates once: migrating takes longer than most tests. */
import { rmSync } from 'node:fs';
import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { DATABASE_FILE, type Database, embeddedDatabase, openDatabase } from '@/lib/store/database/database';

let ofWorker: Promise<string> | undefined;

/** The database in this folder, opened, as the migrations leave it. It waits for no disk: nothing it holds outlives a power cut. */
export async function copiedSqlite(folder: string): Promise<{ readonly db: Database; readonly place: string }> {
  ofWorker ??= migrated();
  await copyFile(path.join(await ofWorker, DATABASE_FILE), path.join(folder, DATABASE_FILE));
  const db = await embeddedDatabase(folder);
  await sql`pragma synchronous = off`.execute(db);
  return { db, place: folder };
}

/** A folder with a migrated database that nobody has open, gone with the worker. */
async function migrated(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nianbao-migrated-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const db = await openDatabase(folder);
  // Else what was written stays in a file beside the database.
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
  await db.destroy();
  return folder;
}
