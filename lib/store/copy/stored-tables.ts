/** The tables of a database with their columns and keys, and their rows in the order of the keys. */
import { createHash } from 'node:crypto';
import { DEFAULT_MIGRATION_LOCK_TABLE, DEFAULT_MIGRATION_TABLE, type Kysely, sql } from 'kysely';
import type { Tables } from '@/lib/store/database/schema';

export interface StoredTable {
  readonly name: string;
  /** In the order of the alphabet: the two kinds of database know other orders. */
  readonly columns: readonly string[];
  /** The columns of its key; all columns where it has none. */
  readonly key: readonly string[];
  /** Rows that are held at a time: one where a row may be a whole file. */
  readonly portion: number;
}

export type Row = Readonly<Record<string, unknown>>;

const PORTION = 200;

const OWN = new Set([DEFAULT_MIGRATION_TABLE, DEFAULT_MIGRATION_LOCK_TABLE]);

/** The tables of an embedded database, without those that the migrations keep for themselves. Both kinds have the same. */
export async function storedTables(embedded: Kysely<Tables>): Promise<StoredTable[]> {
  const { rows } = await sql<{ name: string; column: string; type: string; pk: number }>`
    select tables.name, info.name as "column", lower(info.type) as type, info.pk
    from sqlite_master as tables join pragma_table_info(tables.name) as info
    where tables.type = 'table' and tables.name not like 'sqlite_%'
    order by tables.name, info.name`.execute(embedded);
  const names = [...new Set(rows.map(({ name }) => name))].filter((name) => !OWN.has(name));
  return names.map((name) => {
    const own = rows.filter((row) => row.name === name);
    const columns = own.map(({ column }) => column);
    const key = own.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    return {
      name,
      columns,
      key: key.length > 0 ? key.map(({ column }) => column) : columns,
      portion: own.some(({ type }) => type === 'blob') ? 1 : PORTION,
    };
  });
}

/** The rows of a table in the order of its key, some at a time. */
export async function* rowsOf(db: Kysely<Tables>, { name, columns, key, portion }: StoredTable): AsyncGenerator<Row[]> {
  const picked = sql.join(columns.map((column) => sql.ref(column)));
  const order = sql.join(key.map((column) => sql.ref(column)));
  let last: Row | undefined;
  for (;;) {
    const after = last;
    const beyond = after ? sql`where (${order}) > (${sql.join(key.map((column) => after[column]))})` : sql``;
    const { rows } = await sql<Row>`
      select ${picked} from ${sql.table(name)} ${beyond} order by ${order} limit ${portion}`.execute(db);
    if (rows.length > 0) yield rows;
    last = rows.at(-1);
    if (rows.length < portion) return;
  }
}

/** How many rows a table has, and the SHA-256 of all that they say: the same on both kinds of database. */
export async function tableDigest(
  db: Kysely<Tables>,
  table: StoredTable,
): Promise<{ readonly rows: number; readonly digest: string }> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const rows of rowsOf(db, table)) {
    count += rows.length;
    for (const row of rows) hash.update(`${JSON.stringify(table.columns.map((column) => plain(row[column])))}\n`);
  }
  return { rows: count, digest: hash.digest('hex') };
}

function plain(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}
