/** Whether an office puts the figures of published reports at a public address. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table unit add column "openData" integer not null default 0`.execute(db);
}
