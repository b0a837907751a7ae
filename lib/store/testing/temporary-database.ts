/** A database of its own for every test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { openDatabase } from '@/lib/store/database/database';

/** Gives each test of the file an empty, migrated database in a folder that is removed afterwards, and returns how to ask for the folder. */
export function provideDatabase(): () => string {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'nianbao-'));
    globalThis.nianbaoDatabase = openDatabase(folder);
    await globalThis.nianbaoDatabase;
  });

  afterEach(async () => {
    const db = await globalThis.nianbaoDatabase;
    await db?.destroy();
    globalThis.nianbaoDatabase = undefined;
    await rm(folder, { recursive: true, force: true });
  });

  return () => folder;
}
