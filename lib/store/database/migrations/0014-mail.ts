/** Where people want letters about their notices, and which notices were mailed. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table "user" add column "noticeEmail" text not null default ''`.execute(db);
  await sql`alter table notice add column "mailedAt" text`.execute(db);
}
