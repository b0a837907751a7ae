/** Sums of governments as somebody froze them, and what other offices count by unit, as their workbooks say. */
import { type Kysely, sql } from 'kysely';
import { inKeyOrder } from '@/lib/store/database/dialect';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table "rollUpVersion" (
      "unitId" text not null references unit(id) on delete cascade,
      year integer not null,
      number integer not null,
      content text not null,
      digest text not null,
      "userId" text not null,
      "userName" text not null,
      at text not null,
      primary key ("unitId", year, number)
    )`.execute(db);
  await sql`
    create table "officeBook" (
      "unitId" text not null references unit(id) on delete cascade,
      year integer not null,
      office text not null,
      "fileName" text not null,
      items text not null,
      notes text not null,
      "userName" text not null,
      at text not null,
      primary key ("unitId", year, office)
    )`.execute(db);
  await sql`
    create table "officeFigure" (
      "unitId" text not null references unit(id) on delete cascade,
      year integer not null,
      office text not null,
      "aboutUnitId" text not null references unit(id) on delete cascade,
      item text not null,
      value bigint not null,
      primary key ("unitId", year, office, "aboutUnitId", item)
    ) ${inKeyOrder(db)}`.execute(db);
}
