/** The typed numbers of every report in rows, so that sums are made in the database. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table "reportFigure" (
      year integer not null,
      cell text not null,
      "reportId" text not null references report(id) on delete cascade,
      value integer,
      primary key (year, cell, "reportId")
    ) without rowid`.execute(db);
  await sql`create index "reportFigure_report_idx" on "reportFigure" ("reportId", cell, value)`.execute(db);
  // What was projected before has no figures: it is brought up to date when the server starts.
  await sql`update "reportProjection" set "ruleSet" = ''`.execute(db);
}
