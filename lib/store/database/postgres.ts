/** Kysely on PostgreSQL: one database for several servers. Rows have the same shapes as on SQLite. */
import { Kysely, PostgresDialect, sql, type TransactionBuilder } from 'kysely';
import pg from 'pg';
import { log } from '@/lib/log/log';
import { PostgresNamedAdapter } from './postgres-adapter';
import { PostgresConnections } from './postgres-connections';
import { repeated } from './repeated';
import type { Tables } from './schema';
import { StorageError } from './storage-fault';

/** Connections of one server. Three servers stay far below the hundred that a PostgreSQL allows as installed. */
const CONNECTIONS = 10;

/** Milliseconds until a server that cannot be reached, or whose connections are all at work, counts as gone. */
const LONGEST_WAIT = 10_000;

/** Milliseconds after which a transaction is ended that nobody goes on with: its server is gone. */
const LONGEST_IDLE = 60_000;

/** Types of PostgreSQL by their numbers, and how their texts are read: counts and sums as numbers, truth as 1 or 0. */
const readers: Readonly<Record<number, (text: string) => number>> = {
  [pg.types.builtins.BOOL]: (text) => (text === 't' ? 1 : 0),
  [pg.types.builtins.INT8]: Number,
  [pg.types.builtins.NUMERIC]: Number,
};

/** The database at an address, which is reached when it is first asked. */
export function postgresDatabase(url: string): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: LONGEST_WAIT,
    idle_in_transaction_session_timeout: LONGEST_IDLE,
    keepAlive: true,
    application_name: 'nianbao',
    // Compiling a query takes longer than any of ours runs: a sum of 40 000 units seconds instead of one.
    options: '-c jit=off',
    types: { getTypeParser: (type: number) => readers[type] ?? pg.types.getTypeParser(type) },
  });
  // A connection that lies idle and is cut: the next query gets another.
  pool.on('error', (error) => {
    if (!pool.ending) log().warn({ err: error }, 'a connection to the database was lost');
  });
  return new SharedDatabase({ dialect: new SharedDialect(pool) });
}

/**
 * Throws a StorageError where texts would be compared otherwise than on SQLite, or hold no Chinese: by the numbers of their
 * signs is the one order that is the same everywhere, and no update of the system changes it below an index.
 */
export async function checkOrder<Tables>(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ encoding: string; collation: string }>`
    select pg_encoding_to_char(encoding) as encoding, datcollate as collation
    from pg_database where datname = current_database()`.execute(db);
  const [{ encoding, collation } = { encoding: '', collation: '' }] = rows;
  if (encoding === 'UTF8' && /^(?:C|POSIX|C\.UTF-?8)$/i.test(collation)) return;
  throw new StorageError('wrongOrder', new Error(`encoding ${encoding}, collation ${collation}`));
}

class SharedDialect extends PostgresDialect {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): PostgresConnections {
    return new PostgresConnections(this.#pool);
  }

  override createAdapter(): PostgresNamedAdapter {
    return new PostgresNamedAdapter();
  }
}

/** Its transactions are as if one came after the other; one that another got in the way of is done again. */
class SharedDatabase extends Kysely<Tables> {
  override transaction(): TransactionBuilder<Tables> {
    const builder = super.transaction().setIsolationLevel('serializable');
    const once = builder.execute.bind(builder);
    builder.execute = async (work) =>
      await repeated(async (attempt) =>
        once(async (trx) => {
          // Those that try again do so one after the other. A lock of a table is no query: what is read is read after it.
          if (attempt > 1) await sql`lock table kysely_migration_lock in exclusive mode`.execute(trx);
          return await work(trx);
        }),
      );
    return builder;
  }
}
