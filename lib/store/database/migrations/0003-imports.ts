/** Files that were read and wait for somebody to confirm them. */
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
}
