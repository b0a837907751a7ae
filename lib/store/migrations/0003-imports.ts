/** Files that were read and wait for somebody to confirm them, and the reasons that people gave for what a check asked. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pendingImport')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('unitId', 'text', (column) => column.notNull().references('unit.id'))
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('fileName', 'text', (column) => column.notNull())
    .addColumn('reading', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('findingReason')
    .addColumn('reportId', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('findingReason_pk', ['reportId', 'fingerprint'])
    .execute();
}
