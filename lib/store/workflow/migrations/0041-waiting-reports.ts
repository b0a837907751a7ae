/** Finds the reports that wait for somebody, oldest first, without reading the others. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('report_status_idx').on('report').columns(['status', 'movedAt', 'unitId']).execute();
}
