/** The sentences that are a report's own, by their digests: found again in the reports of other units. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reportSentence')
    .addColumn('reportId', 'text', (column) => column.notNull().references('report.id').onDelete('cascade'))
    .addColumn('digest', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reportSentence_pk', ['reportId', 'digest'])
    .execute();
  await db.schema.createIndex('reportSentence_digest_idx').on('reportSentence').column('digest').execute();
}
