/** The typed numbers of every report in rows, so that sums are made in the database. */
import { type Kysely, sql } from 'kysely';
import { inKeyOrder } from '@/lib/store/database/dialect';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table "reportFigure" (
      year integer not null,
      cell text not null,
      "reportId" text not null references report(id) on delete cascade,
      value bigint,
      primary key (year, cell, "reportId")
    ) ${inKeyOrder(db)}`.execute(db);
  await sql`create index "reportFigure_report_idx" on "reportFigure" ("reportId", cell, value)`.execute(db);
  // What was projected before has no figures: it is brought up to date when the server starts.
  await sql`update "reportProjection" set "ruleSet" = ''`.execute(db);
}
