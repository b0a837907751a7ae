/** What was corrected on the confirm screen is kept with the import, and when somebody last worked on it. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table "pendingImport" add column "corrections" text not null default '{}'`.execute(db);
  await sql`alter table "pendingImport" add column "changedAt" text not null default ''`.execute(db);
  await sql`update "pendingImport" set "changedAt" = "createdAt"`.execute(db);
}
