/** Posts may be held from one day to another, by deputies; `membership` is who holds which post today. */
import { type Kysely, sql } from 'kysely';
import { dayInChina } from '@/lib/store/database/dialect';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table membership rename to post`.execute(db);
  await sql`alter table post add column "fromDay" text`.execute(db);
  await sql`alter table post add column "untilDay" text`.execute(db);
  // Days are those of China, wherever the server stands.
  await sql`
    create view membership as select "userId", "unitId", role from post
    where ("fromDay" is null or "fromDay" <= ${dayInChina(db)})
      and ("untilDay" is null or "untilDay" >= ${dayInChina(db)})
  `.execute(db);
}
