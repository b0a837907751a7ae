/** A file that waits to be confirmed names which report of its unit it is to become; null for the main one. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('pendingImport').addColumn('kind', 'text').execute();
}
