/** One entry for each lock, with the count of tries that it refused; and the last code of an authenticator that was taken. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table "signInFailure" add column "auditId" integer`.execute(db);
  await sql`alter table "twoFactor" add column "lastStep" integer`.execute(db);
  await db.schema
    .createTable('auditTally')
    .addColumn('auditId', 'integer', (column) => column.primaryKey().notNull().references('audit.id'))
    .addColumn('count', 'integer', (column) => column.notNull())
    .execute();
}
