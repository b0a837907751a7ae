/** A database of its own for every test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { copiedSqlite } from './copied-sqlite';
import { emptiedPostgres } from './emptied-postgres';

/** The server on which tests have their databases, see scripts/postgres/test-template.ts; without one they have folders. */
const postgres = process.env['TEST_POSTGRES'];

/**
 * Gives each test of the file an empty, migrated database, and returns how to ask for its place: its folder, which is
 * removed afterwards, or its address.
 */
export function provideDatabase(): () => string {
  let folder = '';
  let place = '';

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'nianbao-'));
    const made = await (postgres ? emptiedPostgres(postgres) : copiedSqlite(folder));
    globalThis.nianbaoDatabase = Promise.resolve(made.db);
    place = made.place;
  });

  afterEach(async () => {
    const db = await globalThis.nianbaoDatabase;
    await db?.destroy();
    globalThis.nianbaoDatabase = undefined;
    await rm(folder, { recursive: true, force: true });
  });

  return () => place;
}
