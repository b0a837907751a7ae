/** What lists show of a report, in typed columns beside its draft; and notices and reminders of units without a report. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reportProjection')
    .addColumn('reportId', 'text', (column) =>
      column.primaryKey().notNull().references('report.id').onDelete('cascade'),
    )
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('filled', 'integer', (column) => column.notNull())
    .addColumn('required', 'integer', (column) => column.notNull())
    .addColumn('errors', 'integer', (column) => column.notNull())
    .addColumn('warnings', 'integer', (column) => column.notNull())
    .addColumn('unexplained', 'integer', (column) => column.notNull())
    .addColumn('hints', 'integer', (column) => column.notNull())
    .addColumn('byRule', 'text', (column) => column.notNull())
    .addColumn('received', 'bigint')
    .addColumn('handled', 'bigint')
    .addColumn('carried', 'bigint')
    .addColumn('largestChange', 'double precision', (column) => column.notNull())
    .addColumn('handedInOn', 'text')
    .addColumn('publishedOn', 'text')
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('isImported', 'integer', (column) => column.notNull())
    .addColumn('ruleSet', 'text', (column) => column.notNull())
    .addColumn('checkedOn', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('unit_parentId_idx').on('unit').column('parentId').execute();
  await db.schema.createIndex('membership_unitId_idx').on('membership').column('unitId').execute();
  await noticeTable(db);
  await reminderTable(db);
}

/** A notice may be about what a unit owes before there is a report, or a message of the office above. */
async function noticeTable(db: Kysely<unknown>): Promise<void> {
  await sql`alter table notice rename to "notice_before"`.execute(db);
  await sql`drop index "notice_userId_idx"`.execute(db);
  await sql`
    create table notice (
      id text primary key not null,
      "userId" text not null references "user"(id),
      "reportId" text references report(id),
      "unitId" text not null references unit(id) on delete cascade,
      year integer not null,
      action text not null,
      status text not null,
      by text not null,
      reason text not null,
      at text not null,
      "readAt" text,
      "mailedAt" text
    )`.execute(db);
  await sql`
    insert into notice (id, "userId", "reportId", "unitId", year, action, status, by, reason, at, "readAt", "mailedAt")
    select old.id, old."userId", old."reportId", report."unitId", report.year, old.action, old.status, old.by,
      old.reason, old.at, old."readAt", old."mailedAt"
    from "notice_before" as old join report on report.id = old."reportId"`.execute(db);
  await sql`drop table "notice_before"`.execute(db);
  await db.schema.createIndex('notice_userId_idx').on('notice').columns(['userId', 'at']).execute();
  await db.schema.createIndex('notice_unread_idx').on('notice').columns(['userId', 'readAt']).execute();
  await db.schema.createIndex('notice_unit_idx').on('notice').columns(['unitId', 'year']).execute();
}

async function reminderTable(db: Kysely<unknown>): Promise<void> {
  await sql`create table "reminder_before" as select * from reminder`.execute(db);
  await sql`drop table reminder`.execute(db);
  await sql`
    create table reminder (
      "unitId" text not null references unit(id) on delete cascade,
      year integer not null,
      kind text not null,
      day text not null,
      step integer not null,
      constraint reminder_pk primary key ("unitId", year, kind, day, step)
    )`.execute(db);
  await sql`
    insert into reminder ("unitId", year, kind, day, step)
    select report."unitId", report.year, report.kind, old.day, old.step
    from "reminder_before" as old join report on report.id = old."reportId"`.execute(db);
  await sql`drop table "reminder_before"`.execute(db);
}
