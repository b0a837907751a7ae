/** Everything that an embedded database holds into an empty PostgreSQL, or the way back, held against what it was copied from. */
import { type Kysely, sql } from 'kysely';
import { lockFolder, makeFolder } from '@/lib/store/database/data-folder';
import { type Database, openDatabase, openPostgres } from '@/lib/store/database/database';
import { isPostgres } from '@/lib/store/database/dialect';
import { type FolderRefusal, isPostgresAddress, refusingFaults } from '@/lib/store/database/existing-folder';
import type { Tables } from '@/lib/store/database/schema';
import { rowsOf, type StoredTable, storedTables, tableDigest } from './stored-tables';

export type Copied =
  /** Tables that hold something, each with its rows and their SHA-256. */
  | { readonly ok: true; readonly tables: Readonly<Record<string, { readonly rows: number; readonly digest: string }>> }
  /** One of the two has to be a folder, the other the address of a PostgreSQL. */
  | { readonly ok: false; readonly code: 'sameKind' }
  /** With the tables that hold something. */
  | { readonly ok: false; readonly code: 'notEmpty'; readonly tables: readonly string[] }
  /** With the tables that do not hold the same; nothing was kept. */
  | { readonly ok: false; readonly code: 'differs'; readonly tables: readonly string[] }
  | FolderRefusal;

/** Has one row from the beginning. */
const HEAD = 'auditHead';

/**
 * Copies all tables, all or nothing; both databases are brought up to date before. Refused where the target holds anything,
 * or a server runs on the folder.
 */
export async function copyDatabase(from: string, to: string): Promise<Copied> {
  if (isPostgresAddress(from) === isPostgresAddress(to)) return { ok: false, code: 'sameKind' };
  return await refusingFaults(from, () => refusingFaultsOfTarget(from, to));
}

async function refusingFaultsOfTarget(from: string, to: string): Promise<Copied> {
  const source = await open(from);
  try {
    const folder = isPostgresAddress(from) ? to : from;
    await makeFolder(folder);
    const lock = await lockFolder(folder);
    try {
      return await copied(source, to);
    } finally {
      lock.close();
    }
  } finally {
    await source.destroy();
  }
}

async function copied(source: Database, to: string): Promise<Copied> {
  const target = await open(to);
  try {
    const tables = await storedTables(isPostgres(source) ? target : source);
    const full = await nonEmpty(target, tables);
    if (full.length > 0) return { ok: false, code: 'notEmpty', tables: full };
    // What is read is one moment of the source, whatever is written there meanwhile.
    return await source.transaction().execute((reading) => copyAll(reading, target, tables));
  } finally {
    await target.destroy();
  }
}

function open(place: string): Promise<Database> {
  return isPostgresAddress(place) ? openPostgres(place) : openDatabase(place);
}

async function nonEmpty(db: Kysely<Tables>, tables: readonly StoredTable[]): Promise<string[]> {
  const full: string[] = [];
  for (const { name } of tables.filter((table) => table.name !== HEAD)) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
    if (rows.length > 0) full.push(name);
  }
  return full;
}

/** Thrown to take everything back. */
class TakenBack extends Error {
  readonly tables: readonly string[];

  constructor(tables: readonly string[]) {
    super('the copy differs');
    this.tables = tables;
  }
}

async function copyAll(source: Kysely<Tables>, target: Database, tables: readonly StoredTable[]): Promise<Copied> {
  try {
    return await target.transaction().execute(async (trx) => {
      await sql`delete from ${sql.table(HEAD)}`.execute(trx);
      await withReferencesLast(trx, async () => {
        for (const table of tables) await copyTable(source, trx, table);
      });
      return { ok: true, tables: await compared(source, trx, tables) };
    });
  } catch (error) {
    if (error instanceof TakenBack) return { ok: false, code: 'differs', tables: error.tables };
    throw error;
  }
}

async function copyTable(source: Kysely<Tables>, target: Kysely<Tables>, table: StoredTable): Promise<void> {
  const columns = sql.join(table.columns.map((column) => sql.ref(column)));
  for await (const rows of rowsOf(source, table)) {
    const values = rows.map((row) => sql`(${sql.join(table.columns.map((column) => row[column]))})`);
    await sql`insert into ${sql.table(table.name)} (${columns}) values ${sql.join(values)}`.execute(target);
  }
}

async function compared(source: Kysely<Tables>, target: Kysely<Tables>, tables: readonly StoredTable[]) {
  const held: Record<string, { rows: number; digest: string }> = {};
  const differing: string[] = [];
  for (const table of tables) {
    const [there, here] = [await tableDigest(source, table), await tableDigest(target, table)];
    if (there.digest !== here.digest) differing.push(table.name);
    if (here.rows > 0) held[table.name] = here;
  }
  if (differing.length > 0) throw new TakenBack(differing);
  return held;
}

/** Rows may come before what they point at; that all is there is checked at the end. Numbers go on after the last that was copied. */
async function withReferencesLast(trx: Kysely<Tables>, work: () => Promise<void>): Promise<void> {
  if (!isPostgres(trx)) {
    await sql`pragma defer_foreign_keys = on`.execute(trx);
    return await work();
  }
  const { rows } = await sql<{ table: string; name: string }>`
    select conrelid::regclass::text as "table", quote_ident(conname) as name from pg_constraint
    where contype = 'f' and connamespace = current_schema()::regnamespace`.execute(trx);
  const alter = async (how: string) => {
    for (const { table, name } of rows)
      await sql.raw(`alter table ${table} alter constraint ${name} ${how}`).execute(trx);
  };
  await alter('deferrable initially deferred');
  await work();
  await sql`set constraints all immediate`.execute(trx);
  await alter('not deferrable');
  await sql`select setval(pg_get_serial_sequence('audit', 'id'), greatest(max(id), 1), max(id) is not null) from audit`.execute(
    trx,
  );
}
