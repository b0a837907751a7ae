/** Mail addresses that wait for their code, and units that ask a second factor of their administrators. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['askedEmail', 'askedEmailCode', 'askedEmailAt']) {
    await sql`alter table "user" add column ${sql.ref(column)} text not null default ''`.execute(db);
  }
  await sql`alter table "user" add column "askedEmailTries" integer not null default 0`.execute(db);
  await sql`alter table unit add column "adminSecondFactor" integer not null default 0`.execute(db);
}
