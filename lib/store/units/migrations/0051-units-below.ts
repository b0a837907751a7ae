/** The units below one are found in the index alone, with what a sum asks of each on its way down. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('unit_parentId_idx').execute();
  await db.schema.createIndex('unit_parentId_idx').on('unit').columns(['parentId', 'level', 'id']).execute();
}
