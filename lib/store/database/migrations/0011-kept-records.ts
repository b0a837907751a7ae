/** The database itself refuses to change or remove an answer to a finding or a comment; a comment may be marked as done with. */
import type { Kysely } from 'kysely';
import { refuseAct } from '@/lib/store/database/dialect';

const WRITTEN = ['id', 'reportId', 'threadId', 'anchor', 'words', 'text', 'userId', 'userName', 'at'] as const;

const message = 'what was written here stays';

export async function up(db: Kysely<unknown>): Promise<void> {
  await refuseAct(db, { table: 'explanation', act: 'delete', message });
  await refuseAct(db, { table: 'explanation', act: 'update', message });
  await refuseAct(db, { table: 'comment', act: 'delete', message });
  await refuseAct(db, { table: 'comment', act: 'update', columns: WRITTEN, message });
}
