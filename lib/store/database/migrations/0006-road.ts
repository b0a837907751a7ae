/** The workflow of a report: its log, the versions that went through it, the comments on it, who saw what, and the notices. */
import { type Kysely, sql } from 'kysely';
import { refuseAct } from '@/lib/store/database/dialect';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table report add column "moves" integer not null default 0`.execute(db);
  await sql`alter table report add column "movedAt" text`.execute(db);
  await sql`alter table report add column "logEntries" integer not null default 0`.execute(db);
  await sql`alter table report add column "logDigest" text not null default ''`.execute(db);
  await sql`alter table report add column "version" integer not null default 0`.execute(db);
  await logTable(db);
  await versionTable(db);
  await commentTable(db);
  await db.schema
    .createTable('reportSeen')
    .addColumn('reportId', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reportSeen_pk', ['reportId', 'userId', 'version'])
    .execute();
  await db.schema
    .createTable('notice')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('reportId', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('readAt', 'text')
    .execute();
  await db.schema.createIndex('notice_userId_idx').on('notice').columns(['userId', 'at']).execute();
}

async function logTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reportLog')
    .addColumn('reportId', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('userName', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('fromStatus', 'text', (column) => column.notNull())
    .addColumn('toStatus', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('versionDigest', 'text', (column) => column.notNull())
    .addColumn('data', 'text', (column) => column.notNull())
    .addColumn('previous', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reportLog_pk', ['reportId', 'seq'])
    .execute();
  await onlyAddedTo(db, 'reportLog');
}

async function versionTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reportVersion')
    .addColumn('reportId', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('templateId', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('draft', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reportVersion_pk', ['reportId', 'number'])
    .execute();
  await onlyAddedTo(db, 'reportVersion');
}

async function commentTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('comment')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('reportId', 'text', (column) => column.notNull().references('report.id'))
    .addColumn('threadId', 'text', (column) => column.references('comment.id'))
    .addColumn('anchor', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('user.id'))
    .addColumn('userName', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('resolvedAt', 'text')
    .addColumn('resolvedBy', 'text')
    .execute();
  await db.schema.createIndex('comment_reportId_idx').on('comment').column('reportId').execute();
}

/** The database itself refuses to change or remove a row. */
async function onlyAddedTo(db: Kysely<unknown>, table: string): Promise<void> {
  for (const act of ['update', 'delete'] as const) {
    await refuseAct(db, { table, act, message: 'rows of this table are only added' });
  }
}
