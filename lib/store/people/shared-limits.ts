/**
 * Limits that servers on one PostgreSQL keep together, by its clock. Each is one statement, so that of two servers which ask
 * at the same moment one is answered after the other.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '@/lib/store/database/database';

/** Milliseconds by the clock of the database. */
const now: RawBuilder<number> = sql`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/** Milliseconds after which a turn is over though nobody ended it: its server is gone. A try takes a tenth of a second. */
const LONGEST_TURN = 15_000;

interface CountedRequest {
  /** Requests of this window, this one among them. */
  readonly count: number;
  /** Milliseconds until the window ends. */
  readonly endsIn: number;
}

/** Counts a request of this key in the open window, or in a new one of so many milliseconds. Windows that have ended are forgotten. */
export async function countRequest(db: Database, key: string, window: number): Promise<CountedRequest> {
  const { rows } = await sql<CountedRequest>`
    insert into "requestWindow" as open (key, count, "endsAt") values (${key}, 1, ${now} + ${window}::bigint)
    on conflict (key) do update set
      count = case when open."endsAt" > ${now} then open.count + 1 else 1 end,
      "endsAt" = case when open."endsAt" > ${now} then open."endsAt" else excluded."endsAt" end
    returning count, greatest(0, "endsAt" - ${now}) as "endsIn"`.execute(db);
  const [counted = { count: 1, endsIn: window }] = rows;
  if (counted.count === 1) await sql`delete from "requestWindow" where "endsAt" < ${now}`.execute(db);
  return counted;
}

/** Whether the turn of this key is the holder's now: nobody has it, or who had it is gone. */
export async function takeTurn(db: Database, key: string, holder: string): Promise<boolean> {
  const { rows } = await sql`
    insert into turn (key, holder, "endsAt") values (${key}, ${holder}, ${now} + ${LONGEST_TURN}::bigint)
    on conflict (key) do update set holder = excluded.holder, "endsAt" = excluded."endsAt" where turn."endsAt" < ${now}
    returning key`.execute(db);
  return rows.length > 0;
}

/** Lets others have the turn, where the holder has it still. */
export async function endTurn(db: Database, key: string, holder: string): Promise<void> {
  await sql`delete from turn where key = ${key} and holder = ${holder}`.execute(db);
}
