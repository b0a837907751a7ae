/** Sessions are kept under digests of their tokens; those kept before under the tokens themselves are ended. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`delete from session`.execute(db);
}
