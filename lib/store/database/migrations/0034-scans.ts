/** What was signed on paper, scanned and kept with its report; only added. */
import type { Kysely } from 'kysely';
import { columnTypes } from '@/lib/store/database/dialect';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reportScan')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('reportId', 'text', (column) => column.notNull().references('report.id').onDelete('cascade'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('mediaType', 'text', (column) => column.notNull())
    .addColumn('content', columnTypes(db).bytes, (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('userName', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('reportScan_reportId_idx').on('reportScan').column('reportId').execute();
}
