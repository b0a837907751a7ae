/** Frozen sums of governments below, as their own installations handed them on. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table "takenPackage" (
      "unitId" text not null references unit(id) on delete cascade,
      year integer not null,
      name text not null,
      level text not null,
      number integer not null,
      digest text not null,
      "frozenBy" text not null,
      "frozenAt" text not null,
      reports integer not null,
      missing integer not null,
      sums text not null,
      content text not null,
      "userName" text not null,
      at text not null,
      primary key ("unitId", year, name)
    )`.execute(db);
}
