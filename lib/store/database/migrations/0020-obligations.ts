/** What units owe of a year. A report belongs to one of its unit's obligations, of which a year may have two. */
import { type Kysely, sql } from 'kysely';
import { isPostgres } from '@/lib/store/database/dialect';

export async function up(db: Kysely<unknown>): Promise<void> {
  await (isPostgres(db) ? addKind(db) : partReports(db));
  await db.schema
    .createTable('season')
    .addColumn('year', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('openedAt', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('obligation')
    .addColumn('unitId', 'text', (column) => column.notNull().references('unit.id').onDelete('cascade'))
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('standing', 'text', (column) => column.notNull().defaultTo('due'))
    .addColumn('reason', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('intoUnitId', 'text', (column) => column.references('unit.id').onDelete('set null'))
    .addColumn('extendedTo', 'text')
    .addColumn('extensionReason', 'text', (column) => column.notNull().defaultTo(''))
    .addPrimaryKeyConstraint('obligation_pk', ['unitId', 'year', 'kind'])
    .execute();
  await db.schema.createIndex('obligation_year_idx').on('obligation').columns(['year', 'unitId']).execute();
  await sql`insert into obligation ("unitId", year, kind) select "unitId", year, kind from report`.execute(db);
}

/** PostgreSQL changes constraints where they are, and no PostgreSQL has reports from before. */
async function addKind(db: Kysely<unknown>): Promise<void> {
  await sql`alter table report drop constraint report_unit_year, add column kind text not null`.execute(db);
  await sql`alter table report add constraint report_obligation unique ("unitId", year, kind)`.execute(db);
  await db.schema.createIndex('report_year_idx').on('report').column('year').execute();
}

/**
 * The table is made anew, because its constraint allowed one report of a unit on a year. Rows of other tables go on
 * pointing at its rows: the check of that waits until they are back.
 */
async function partReports(db: Kysely<unknown>): Promise<void> {
  await sql`pragma defer_foreign_keys = on`.execute(db);
  await sql`create table "report_before" as select * from report`.execute(db);
  await sql`drop table report`.execute(db);
  await sql`
    create table report (
      id text primary key not null,
      "unitId" text not null references unit(id),
      year integer not null,
      kind text not null,
      "templateId" text not null,
      status text not null,
      revision integer not null,
      draft text not null,
      "createdAt" text not null,
      "updatedAt" text not null,
      moves integer not null default 0,
      "movedAt" text,
      "logEntries" integer not null default 0,
      "logDigest" text not null default '',
      version integer not null default 0,
      stages text,
      constraint report_obligation unique ("unitId", year, kind)
    )`.execute(db);
  await sql`
    insert into report (id, "unitId", year, kind, "templateId", status, revision, draft, "createdAt", "updatedAt",
      moves, "movedAt", "logEntries", "logDigest", version, stages)
    select old.id, old."unitId", old.year,
      case when unit.level in ('county', 'city', 'province') then 'government' else 'own' end,
      old."templateId", old.status, old.revision, old.draft, old."createdAt", old."updatedAt",
      old.moves, old."movedAt", old."logEntries", old."logDigest", old.version, old.stages
    from "report_before" as old join unit on unit.id = old."unitId"`.execute(db);
  await sql`drop table "report_before"`.execute(db);
  await db.schema.createIndex('report_year_idx').on('report').column('year').execute();
}
