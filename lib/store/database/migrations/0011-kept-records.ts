/** The database itself refuses to change or remove an answer to a finding or a comment; a comment may be marked as done with. */
import { type Kysely, sql } from 'kysely';

const WRITTEN = ['id', 'reportId', 'threadId', 'anchor', 'words', 'text', 'userId', 'userName', 'at'] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  await refuse(db, 'explanation', 'delete');
  await refuse(db, 'explanation', 'update');
  await refuse(db, 'comment', 'delete');
  await refuse(db, 'comment', 'update', `of ${WRITTEN.map((column) => `"${column}"`).join(', ')}`);
}

async function refuse(db: Kysely<unknown>, table: string, act: 'update' | 'delete', columns = ''): Promise<void> {
  await sql`
    create trigger ${sql.ref(`${table}_no_${act}`)} before ${sql.raw(`${act} ${columns}`)} on ${sql.table(table)}
    begin select raise(abort, 'what was written here stays'); end
  `.execute(db);
}
