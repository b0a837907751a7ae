/** Days by which offices want the reports of the units below them, and the reminders given of them. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('deadline')
    .addColumn('unitId', 'text', (column) => column.notNull().references('unit.id').onDelete('cascade'))
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('submitBy', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('deadline_pk', ['unitId', 'year'])
    .execute();
  await db.schema
    .createTable('reminder')
    .addColumn('reportId', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('step', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('reminder_pk', ['reportId', 'day', 'step'])
    .execute();
}
