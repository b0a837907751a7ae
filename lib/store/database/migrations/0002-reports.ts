/** Units, who belongs to them, their reports, and the history of every report. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('unit')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('parentId', 'text', (column) => column.references('unit.id'))
    .addColumn('level', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('shortName', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('postcode', 'text', (column) => column.notNull())
    .addColumn('phone', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('portalUrl', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('closedAt', 'text')
    .execute();

  await db.schema
    .createTable('membership')
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('unitId', 'text', (column) => column.notNull().references('unit.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('membership_pk', ['userId', 'unitId', 'role'])
    .execute();

  await db.schema
    .createTable('report')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('unitId', 'text', (column) => column.notNull().references('unit.id'))
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('templateId', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('draft', 'text', (column) => column.notNull())
    .addColumn('createdAt', 'text', (column) => column.notNull())
    .addColumn('updatedAt', 'text', (column) => column.notNull())
    .addUniqueConstraint('report_unit_year', ['unitId', 'year'])
    .execute();

  await db.schema
    .createTable('reportPatch')
    .addColumn('reportId', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('saveId', 'text', (column) => column.notNull())
    .addColumn('patch', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reportPatch_pk', ['reportId', 'revision'])
    .addUniqueConstraint('reportPatch_save', ['reportId', 'saveId'])
    .execute();
}
