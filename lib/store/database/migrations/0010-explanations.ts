/** What people answer to findings. Nothing is ever changed here: the newest row of a finding is its answer. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('explanation')
    .addColumn('reportId', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('dismissed', 'integer', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('explanation_pk', ['reportId', 'number'])
    .execute();
}
