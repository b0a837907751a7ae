/** The few offices that keep drafts closed are found without looking at all units: every list asks for them. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index "unit_closedDrafts_idx" on unit (id) where "closedDrafts" = 1`.execute(db);
}
