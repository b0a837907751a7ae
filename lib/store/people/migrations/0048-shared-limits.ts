/** What servers on one database count together: requests in windows of seconds, and whose turn it is. The library's own table goes. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { isPostgres } from '@/lib/store/database/dialect';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('rateLimit').execute();
  await db.schema
    .createTable('requestWindow')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('endsAt', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('turn')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('endsAt', 'bigint', (column) => column.notNull())
    .execute();
  if (!isPostgres(db)) return;
  // Seconds old at most: nothing is lost where a power cut empties them, and no disk is waited for.
  for (const table of ['requestWindow', 'turn']) await sql`alter table ${sql.table(table)} set unlogged`.execute(db);
}
