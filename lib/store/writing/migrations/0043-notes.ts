/** Notes of those who write: which parts of a report they call finished, and the phrases that each keeps for any text. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('finishedSection')
    .addColumn('reportId', 'text', (column) => column.notNull().references('report.id').onDelete('cascade'))
    .addColumn('section', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('finishedSection_pk', ['reportId', 'section'])
    .execute();
  await db.schema
    .createTable('ownPhrase')
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id').onDelete('cascade'))
    .addColumn('phrase', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('ownPhrase_pk', ['userId', 'phrase'])
    .execute();
}
