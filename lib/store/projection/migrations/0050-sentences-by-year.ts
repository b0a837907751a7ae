/** Each sentence of a report stands under its year, so that those that several reports of a year have are found by one index. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table "reportSentence" add column year integer not null default 0`.execute(db);
  await sql`update "reportSentence" set year = (select report.year from report where report.id = "reportSentence"."reportId")`.execute(
    db,
  );
  await db.schema
    .createIndex('reportSentence_year_idx')
    .on('reportSentence')
    .columns(['year', 'digest', 'reportId'])
    .execute();
}
