/** One database on PostgreSQL for each worker of the tests, emptied for each test: a copy for each would take longer than most tests. */
import { sql } from 'kysely';
import type { Database } from '@/lib/store/database/database';
import { newId } from '@/lib/store/database/new-id';
import { postgresDatabase } from '@/lib/store/database/postgres';

let ofWorker: Promise<{ readonly url: string; readonly emptying: string }> | undefined;

/** The database of this worker on the server, opened, as the migrations left it, with its address. */
export async function emptiedPostgres(server: string): Promise<{ readonly db: Database; readonly place: string }> {
  ofWorker ??= copyTemplate(server);
  const { url, emptying } = await ofWorker;
  const db = postgresDatabase(url);
  await sql.raw(emptying).execute(db);
  return { db, place: url };
}

async function copyTemplate(server: string) {
  const name = `test_${newId().replaceAll('-', '').toLowerCase()}`;
  const maker = postgresDatabase(server);
  await sql`create database ${sql.id(name)} template template_nianbao strategy file_copy`.execute(maker);
  await maker.destroy();
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const db = postgresDatabase(url);
  const { rows } = await sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = current_schema() and tablename not like 'kysely%' and tablename <> 'auditHead'`.execute(db);
  await db.destroy();
  return { url, emptying: emptyingOf(rows.map((row) => row.name)) };
}

/** As a replica does, for which no trigger and no reference stands in the way. */
function emptyingOf(tables: readonly string[]): string {
  return [
    'set session_replication_role = replica',
    ...tables.map((table) => `delete from ${table}`),
    'alter sequence audit_id_seq restart',
    `update "auditHead" set entries = 0, digest = ''`,
    'set session_replication_role = default',
  ].join(';');
}
