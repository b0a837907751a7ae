/** What an office takes off for what, where it has set its own table. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table "scorePoints" (
      "unitId" text not null references unit(id) on delete cascade,
      year integer not null,
      points text not null,
      primary key ("unitId", year)
    )`.execute(db);
}
