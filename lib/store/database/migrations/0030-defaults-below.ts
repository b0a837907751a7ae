/** What an office gives the units that are added below it; null is what it has itself. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['Stages', 'FourEyes', 'PasswordClasses', 'PasswordDays', 'OnePerson'])
    await sql`alter table unit add column ${sql.ref(`below${column}`)} integer`.execute(db);
}
