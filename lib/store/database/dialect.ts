/** Where SQLite and PostgreSQL have to be told the same in different words. Nearly all for migrations: queries are worded for both. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { PostgresNamedAdapter } from './postgres-adapter';

/** Whether the database is a PostgreSQL. */
export function isPostgres<Tables>(db: Kysely<Tables>): boolean {
  return PostgresNamedAdapter.isOf(db.getExecutor().adapter);
}

/**
 * Types of columns, so that a row has the same values on both: times stay ISO texts, what is true or false stays 1 or 0.
 * `key` numbers its rows itself.
 */
export function columnTypes<Tables>(db: Kysely<Tables>) {
  return isPostgres(db)
    ? ({ time: 'text', flag: 'integer', bytes: 'bytea', key: 'bigserial' } as const)
    : ({ time: 'timestamptz', flag: 'boolean', bytes: 'blob', key: 'integer' } as const);
}

/** What follows the columns of a table that is kept in the order of its key. PostgreSQL has no such tables. */
export function inKeyOrder<Tables>(db: Kysely<Tables>): RawBuilder<unknown> {
  return isPostgres(db) ? sql`` : sql`without rowid`;
}

/** Whether there is a table of this name. */
export async function hasTable<Tables>(db: Kysely<Tables>, table: string): Promise<boolean> {
  const { rows } = await (isPostgres(db)
    ? sql`select 1 from pg_catalog.pg_tables where schemaname = current_schema() and tablename = ${table}`
    : sql`select 1 from sqlite_master where name = ${table}`
  ).execute(db);
  return rows.length > 0;
}

/** How long a list is that a column of JSON texts holds under a name. */
export function listLength<Tables>(db: Kysely<Tables>, column: string, name: string): RawBuilder<number> {
  return isPostgres(db)
    ? sql`json_array_length(${sql.ref(column)}::json -> ${sql.lit(name)})`
    : sql`json_array_length(${sql.ref(column)}, ${sql.lit(`$.${name}`)})`;
}

/** Whether a column holds one of very many ids, which travel as one value: a row is looked up in them, whatever the planner guesses. */
export function isOneOf<Tables>(db: Kysely<Tables>, column: string, ids: readonly string[]): RawBuilder<boolean> {
  return isPostgres(db)
    ? sql`${sql.ref(column)} = any(${ids}::text[])`
    : sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`;
}

/** How large the database is. */
export async function databaseBytes<Tables>(db: Kysely<Tables>): Promise<number> {
  const { rows } = await (isPostgres(db)
    ? sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`
    : sql<{ bytes: number }>`select page_count * page_size as bytes from pragma_page_count, pragma_page_size`
  ).execute(db);
  return rows[0]?.bytes ?? 0;
}

/** Every whole number of PostgreSQL takes what one of SQLite takes: what is sent may be larger than four bytes. */
export async function widenIntegers<Tables>(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ table: string; changes: string }>`
    select attrelid::regclass::text as "table",
      string_agg('alter column ' || quote_ident(attname) || ' type bigint', ', ') as changes
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = current_schema()::regnamespace and relkind = 'r' and atttypid = 'int4'::regtype and attnum > 0
    group by attrelid`.execute(db);
  for (const { table, changes } of rows) await sql.raw(`alter table ${table} ${changes}`).execute(db);
}

/** The day in China by the clock of the database, as an ISO date. */
export function dayInChina<Tables>(db: Kysely<Tables>): RawBuilder<string> {
  return isPostgres(db)
    ? sql`to_char(now() at time zone 'UTC' + interval '8 hours', 'YYYY-MM-DD')`
    : sql`date('now', '+8 hours')`;
}

/** This moment by the clock of the database, as an ISO time. */
export function momentOf<Tables>(db: Kysely<Tables>): RawBuilder<string> {
  return isPostgres(db)
    ? sql`to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : sql`strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`;
}

/** What the database itself refuses. */
export interface RefusedAct {
  readonly table: string;
  readonly act: 'update' | 'delete';
  /** Where only some columns may not be changed. */
  readonly columns?: readonly string[];
  /** What whoever tries is told. */
  readonly message: string;
}

/** The database refuses it from now on; where rows cannot be deleted, PostgreSQL cannot empty the table either. */
export async function refuseAct<Tables>(db: Kysely<Tables>, refused: RefusedAct): Promise<void> {
  const { table, act, columns = [], message } = refused;
  const what =
    columns.length > 0 ? sql`${sql.raw(act)} of ${sql.join(columns.map((each) => sql.ref(each)))}` : sql.raw(act);
  const name = sql.ref(`${table}_no_${act}`);
  if (!isPostgres(db)) {
    await sql`create trigger ${name} before ${what} on ${sql.table(table)}
      begin select raise(abort, ${sql.lit(message)}); end`.execute(db);
    return;
  }
  await sql`create or replace function refuse_act() returns trigger language plpgsql
    as $$ begin raise exception '%', tg_argv[0]; end $$`.execute(db);
  await sql`create trigger ${name} before ${what} on ${sql.table(table)}
    for each row execute function refuse_act(${sql.lit(message)})`.execute(db);
  if (act !== 'delete') return;
  await sql`create trigger ${sql.ref(`${table}_no_truncate`)} before truncate on ${sql.table(table)}
    for each statement execute function refuse_act(${sql.lit(message)})`.execute(db);
}

/** Takes back what `refuseAct` did. */
export async function allowAct<Tables>(
  db: Kysely<Tables>,
  { table, act }: Pick<RefusedAct, 'table' | 'act'>,
): Promise<void> {
  const name = sql.ref(`${table}_no_${act}`);
  await (isPostgres(db) ? sql`drop trigger ${name} on ${sql.table(table)}` : sql`drop trigger ${name}`).execute(db);
}
