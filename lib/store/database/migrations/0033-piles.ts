/** Files from elsewhere that an office has checked together: a pile, a row for each file in it. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pile')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('unitId', 'text', (column) => column.notNull().references('unit.id').onDelete('cascade'))
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('pile_unitId_idx').on('pile').column('unitId').execute();
  await db.schema
    .createTable('pileFile')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('pileId', 'text', (column) => column.notNull().references('pile.id').onDelete('cascade'))
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('entry', 'integer')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('detail', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('reading', 'text')
    .addColumn('title', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('unitId', 'text', (column) => column.references('unit.id').onDelete('set null'))
    .addColumn('kind', 'text', (column) => column.notNull().defaultTo('own'))
    .addColumn('candidates', 'text', (column) => column.notNull().defaultTo('[]'))
    .addColumn('year', 'integer')
    .addColumn('findings', 'text', (column) => column.notNull().defaultTo('[]'))
    .addColumn('errors', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('warnings', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('importId', 'text')
    .addColumn('reportId', 'text', (column) => column.references('report.id').onDelete('set null'))
    .addUniqueConstraint('pileFile_place', ['pileId', 'place'])
    .execute();
  await db.schema.createIndex('pileFile_state_idx').on('pileFile').columns(['state', 'pileId']).execute();
  await db.schema.createIndex('pileFile_importId_idx').on('pileFile').column('importId').execute();
}
