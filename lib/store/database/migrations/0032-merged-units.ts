/** Into which unit one that was closed went: its reports stay, and are last year's for the other too. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table unit add column "mergedInto" text references unit(id)`.execute(db);
  await sql`create index "unit_mergedInto_idx" on unit ("mergedInto") where "mergedInto" is not null`.execute(db);
}
