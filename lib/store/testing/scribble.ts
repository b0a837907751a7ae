/** What a failing disk does to a database. */
import { open, stat } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Database } from '@/lib/store/database/database';

const PAGE = 4096;

/** Closes the database and writes over half of every page of its file but the first ones, where it says what it is. */
export async function scribbleOver(db: Database, file: string): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
  await db.destroy();
  const { size } = await stat(file);
  const handle = await open(file, 'r+');
  for (let page = 5 * PAGE; page < size; page += PAGE)
    await handle.write(Buffer.alloc(PAGE / 2, 'X'), 0, PAGE / 2, page);
  await handle.close();
}
