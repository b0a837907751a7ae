/** Whether an office looks into the reports of the units below before they are handed in. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table unit add column "closedDrafts" integer not null default 0`.execute(db);
}
