/** Kysely on SQLite: an embedded database without a server, a compiler or a download. */
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import { namingFaults } from './storage-fault';

/** What node:sqlite and its stand-in for older versions of Node have in common, as far as it is used here. */
export interface Handle {
  exec(sql: string): void;
  prepare(sql: string): {
    columns(): readonly { readonly name: string }[];
    all(...parameters: readonly unknown[]): object[];
    /** Rows as arrays of their values; not in every version of the built-in one. */
    setReturnArrays?(isOn: boolean): void;
    run(...parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
    iterate(...parameters: readonly unknown[]): IterableIterator<object>;
  };
  close(): void;
}

interface SqliteModule {
  readonly DatabaseSync: new (file: string) => Handle;
}

/**
 * WAL with full synchronisation: what was acknowledged survives a killed process and a power cut. Up to 64 MB of pages are
 * kept in memory: with the 2 MB of the default a list of 1 600 units reads most of the file anew each time.
 */
const PRAGMAS = `
  pragma busy_timeout = 5000;
  pragma journal_mode = WAL;
  pragma synchronous = FULL;
  pragma foreign_keys = on;
  pragma cache_size = -65536;
`;

/** A dialect on the database file, which is created when there is none. Faults of the storage are thrown by their names. */
export async function sqliteDialect(file: string, pragmas = PRAGMAS): Promise<SqliteDialect> {
  return new ImmediateDialect(await openSqlite(file, pragmas));
}

/** The database file, with the statements executed that make it ready. */
export async function openSqlite(file: string, pragmas: string): Promise<Handle> {
  const { DatabaseSync } = await loadSqlite();
  const handle = namingFaults(() => new DatabaseSync(file));
  try {
    namingFaults(() => handle.exec(pragmas));
  } catch (error) {
    handle.close();
    throw error;
  }
  return handle;
}

/** The package where it has a binary for this machine, else the one built into Node 22.13 and newer. */
async function loadSqlite(): Promise<SqliteModule> {
  try {
    return await import('@photostructure/sqlite');
  } catch (cause) {
    const builtin: object | undefined = process.getBuiltinModule?.('node:sqlite');
    if (builtin && isSqliteModule(builtin)) return builtin;
    throw new Error(`no SQLite for ${process.platform}-${process.arch} on Node ${process.version}`, { cause });
  }
}

function isSqliteModule(module: object): module is SqliteModule {
  return 'DatabaseSync' in module && typeof module.DatabaseSync === 'function';
}

function adapt(handle: Handle): SqliteDatabase {
  return {
    close: () => handle.close(),
    prepare(sql) {
      const statement = namingFaults(() => handle.prepare(sql));
      const columns = statement.columns().map(({ name }) => name);
      statement.setReturnArrays?.(true);
      return {
        reader: columns.length > 0,
        all: (parameters) => namingFaults(() => statement.all(...parameters).map((row) => plainRow(columns, row))),
        run: (parameters) => namingFaults(() => statement.run(...parameters)),
        *iterate(parameters) {
          for (const row of statement.iterate(...parameters)) yield plainRow(columns, row);
        },
      };
    },
  };
}

/**
 * A row as a plain object: theirs have no prototype, which server components refuse to pass on. Made from the array of its
 * values where the module gives one, which takes half the time of copying an object.
 */
function plainRow(columns: readonly string[], row: object): object {
  if (!Array.isArray(row)) return { ...row };
  const plain: Record<string, unknown> = {};
  for (let index = 0; index < columns.length; index += 1) plain[columns[index] ?? ''] = row[index];
  return plain;
}

/** A deferred transaction that reads and then writes fails as soon as another process wrote in between. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** On a full disk SQLite has taken the transaction back itself: what stopped it is the error, not that there is none. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch((error: unknown) => {
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
    });
  }
}

/** Migrations run in one transaction, so that a killed process leaves the old tables or the new ones. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(handle: Handle) {
    const database = adapt(handle);
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver({ database: this.#database });
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}
